package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told as JSON, and when. */
class LogFormatTest {

  @ParameterizedTest
  @DisplayName("the last option counts, then the environment, then text")
  @CsvSource({
    ", run --log-format json, json",
    ", --log-format=json run, json",
    "json, run --as-of 2026-10-31, json",
    "json, run --log-format text, text",
    ", run --log-format, text",
    ", run, text"
  })
  void asked(String environment, String arguments, LogFormat expected) {
    Map<String, String> variables =
        environment == null ? Map.of() : Map.of("EXPOSURE_LOG_FORMAT", environment);
    assertThat(LogFormat.asked(variables, arguments.split(" "))).isEqualTo(expected);
  }

  @Test
  @DisplayName("a mistake is told in JSON as well, a line each")
  void mistake() {
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T04:00:00Z"), ZoneOffset.UTC);
    int exitCode =
        Main.run(
            Map.of(),
            clock,
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            "run",
            "--log-format",
            "json",
            "--as-of",
            "2026-10-31",
            "--config",
            "none.yaml");
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "{\"@timestamp\":\"2026-11-01T04:00:00.000Z\",\"log.level\":\"ERROR\","
                + "\"log.logger\":\"io.exposureledger\",\"process.thread.name\":\"main\","
                + "\"message\":\"exposure: file none.yaml: cannot be read. Write it, or name"
                + " another with --config.\"}");
  }

  @Test
  @DisplayName("in JSON the same loggers of libraries are silent as in text")
  void loggers() throws IOException {
    assertThat(loggers("/log4j2-json.properties")).isEqualTo(loggers("/log4j2.properties"));
  }

  @Test
  @DisplayName(
      "lines of libraries have the same keys, and nothing of an exception that quotes data")
  void libraries() throws Exception {
    String json;
    try (LoggerContext context =
        new LoggerContext("json", null, LogFormat.json.configurationOfLibraries().orElseThrow())) {
      context.start();
      json =
          (String)
              context
                  .getConfiguration()
                  .getAppender("console")
                  .getLayout()
                  .toSerializable(
                      Log4jLogEvent.newBuilder()
                          .setLoggerName("org.apache.spark")
                          .setLevel(Level.ERROR)
                          .setThreadName("main")
                          .setMessage(new SimpleMessage("Task failed"))
                          .setThrown(new IllegalStateException("+44 20 7946 0958"))
                          .setTimeMillis(1_000)
                          .build());
    }
    assertThat(json)
        .isEqualToIgnoringNewLines(
            "{\"@timestamp\":\"1970-01-01T00:00:01.000Z\",\"log.level\":\"ERROR\","
                + "\"log.logger\":\"org.apache.spark\",\"process.thread.name\":\"main\","
                + "\"message\":\"Task failed\"}");
  }

  private static Map<String, String> loggers(String resource) throws IOException {
    Properties all = new Properties();
    try (InputStream file = LogFormat.class.getResourceAsStream(resource)) {
      all.load(file);
    }
    Map<String, String> loggers = new TreeMap<>();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith("logger.") || name.startsWith("rootLogger.")) {
        loggers.put(name, all.getProperty(name));
      }
    }
    return loggers;
  }
}
