package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is refused tells so to those who watch. */
class RefusedRunTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;

  private final StringWriter err = new StringWriter();

  private int run() {
    return Main.run(
        Map.of("EXPOSURE_NUMBER_KEY", "demo", "EXPOSURE_LOG_FORMAT", "json"),
        Clock.systemUTC(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true),
        "run",
        "--as-of",
        "2020-01-01",
        "--config",
        Path.of("..", "data-samples", "exposure.yaml").toString(),
        "--lake",
        temp.resolve("lake").toString(),
        "--out",
        temp.resolve("report").toString());
  }

  @Test
  @DisplayName("with exit code 3 in its metrics, what is missing, and JSON lines only")
  void refused() throws IOException {
    assertThat(run()).isEqualTo(3);
    assertThat(Files.readString(temp.resolve("report/2020-01-01/metrics.prom")))
        .contains("exposure_run_exit_code{command=\"run\"} 3.0\n")
        .contains("exposure_run_published{command=\"run\"} 0.0\n")
        .contains("exposure_source_fresh{command=\"run\",kind=\"entra.users\",source=")
        .doesNotContain("exposure_source_age_days{command=\"run\",kind=\"entra.users\"")
        .doesNotContain("exposure_table_rows{");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : err.toString().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines.get(0).get("message").asText()).isEqualTo("ingest 2020-01-01 begins");
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get("log.level").asText()).isEqualTo("ERROR");
              assertThat(line.get("message").asText())
                  .contains("it has no delivery on or before 2020-01-01");
            });
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("message").asText()).startsWith("run 2020-01-01: refused, exit code 3, ");
    assertThat(last.get("exposure.exit_code").asInt()).isEqualTo(3);
    assertThat(last.get("exposure.published").asBoolean()).isFalse();
  }
}
