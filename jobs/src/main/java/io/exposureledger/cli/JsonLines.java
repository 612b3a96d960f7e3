package io.exposureledger.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One JSON object per line, with the keys that {@code log-line.json} gives Spark's own lines. */
final class JsonLines {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter err;
  private final Clock clock;

  JsonLines(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  /** Tells something that went well; what a field holds is not in the message only. */
  void info(String message, Map<String, Object> fields) {
    line("INFO", message, fields);
  }

  /** Where lines of text can be written, each of which becomes an error. */
  PrintWriter errors() {
    return new PrintWriter(new Errors(), true);
  }

  private synchronized void line(String level, String message, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("@timestamp", TIME.format(clock.instant()));
    line.put("log.level", level);
    line.put("log.logger", "io.exposureledger");
    line.put("process.thread.name", Thread.currentThread().getName());
    line.put("message", message);
    fields.forEach((field, value) -> line.put("exposure." + field, value));
    try {
      err.println(MAPPER.writeValueAsString(line));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private final class Errors extends Writer {

    private final StringBuilder begun = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) {
      synchronized (lock) {
        for (int i = from; i < from + length; i++) {
          if (characters[i] == '\n') {
            end();
          } else if (characters[i] != '\r') {
            begun.append(characters[i]);
          }
        }
      }
    }

    private void end() {
      if (!begun.toString().isBlank()) {
        line("ERROR", begun.toString(), Map.of());
      }
      begun.setLength(0);
    }

    @Override
    public void flush() {
      err.flush();
    }

    @Override
    public void close() {
      synchronized (lock) {
        end();
      }
    }
  }
}
