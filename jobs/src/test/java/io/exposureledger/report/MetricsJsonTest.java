package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsJsonTest {

  @Test
  void aRowHasTheColumnsOfTheTable(@TempDir Path folder) throws IOException {
    List<MetricRow> rows = List.of(MetricRows.october().whole("sms.exposed", 120, 193, 87));

    Path file = MetricsJson.write(rows, folder.resolve("2026-10-31"));

    assertThat(file).hasFileName("metrics.json");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            [
              {
                "as_of" : "2026-10-31",
                "run_id" : "run-2026-10-31",
                "metric" : "sms.exposed",
                "version" : 1,
                "unit_kind" : "enterprise",
                "unit" : "aldermoor",
                "stratum" : "all",
                "grain" : "account",
                "in_scope" : 400,
                "yes" : 120,
                "no" : 193,
                "unknown" : 87,
                "out_of_scope" : 21,
                "value" : null,
                "value_low" : 0.3,
                "value_high" : 0.5175,
                "ci_low" : null,
                "ci_high" : null,
                "ci_method" : null,
                "status" : "range_only",
                "reason" : "unknown share 0.2175 is above 0.0500",
                "rule_pack" : "nist-800-63b-4"
              }
            ]
            """);
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    List<MetricRow> rows = new ArrayList<>(SampleReport.model().metrics());
    String first = MetricsJson.render(rows);

    Collections.reverse(rows);

    assertThat(MetricsJson.render(rows)).isEqualTo(first).doesNotContain("NaN");
  }

  @Test
  void noRowsAreAnEmptyArray() {
    assertThat(MetricsJson.render(List.of())).isEqualTo("[ ]\n");
  }
}
