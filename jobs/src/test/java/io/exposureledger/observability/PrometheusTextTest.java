package io.exposureledger.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A finished run in Prometheus' text format. */
class PrometheusTextTest {

  private static List<String> series(FinishedRun run) {
    return PrometheusText.render(run).lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  @DisplayName("a published run has a series for each stage, source, table and result of checks")
  void published() {
    assertThat(series(Finished.published()))
        .containsExactlyInAnyOrder(
            "exposure_checks{command=\"run\",level=\"fail\",result=\"passed\"} 1.0",
            "exposure_checks{command=\"run\",level=\"fail\",result=\"broken\"} 0.0",
            "exposure_checks{command=\"run\",level=\"warn\",result=\"passed\"} 0.0",
            "exposure_checks{command=\"run\",level=\"warn\",result=\"broken\"} 1.0",
            "exposure_ingest_files{command=\"run\"} 2.0",
            "exposure_ingest_records{command=\"run\",result=\"kept\"} 7.0",
            "exposure_ingest_records{command=\"run\",result=\"quarantined\"} 1.0",
            "exposure_ingest_records{command=\"run\",result=\"duplicate\"} 2.0",
            "exposure_run_as_of_timestamp_seconds{command=\"run\"} 1.7934048E9",
            "exposure_run_duration_seconds{command=\"run\"} 4.25",
            "exposure_run_end_timestamp_seconds{command=\"run\"} 1.79350560425E9",
            "exposure_run_exit_code{command=\"run\"} 0.0",
            "exposure_run_info{as_of=\"2026-10-31\",command=\"run\",exit_code=\"0\","
                + "result=\"done\",run_id=\"20261101T040000Z-0a1b2c\",version=\"1.0\"} 1.0",
            "exposure_run_published{command=\"run\"} 1.0",
            "exposure_run_start_timestamp_seconds{command=\"run\"} 1.7935056E9",
            "exposure_source_age_days{command=\"run\",kind=\"entra.users\",source=\"users\"} 2.0",
            "exposure_source_fresh{command=\"run\",kind=\"entra.users\",source=\"users\"} 1.0",
            "exposure_source_fresh{command=\"run\",kind=\"hr.people\",source=\"people\"} 0.0",
            "exposure_source_max_age_days{command=\"run\",kind=\"entra.users\","
                + "source=\"users\"} 3.0",
            "exposure_source_max_age_days{command=\"run\",kind=\"hr.people\","
                + "source=\"people\"} 3.0",
            "exposure_source_records{command=\"run\",kind=\"entra.users\",source=\"users\"} 7.0",
            "exposure_source_records{command=\"run\",kind=\"hr.people\",source=\"people\"} 0.0",
            "exposure_stage_duration_seconds{command=\"run\",result=\"ended\","
                + "stage=\"ingest\"} 1.5",
            "exposure_stage_duration_seconds{command=\"run\",result=\"ended\",stage=\"check\"} 2.0",
            "exposure_table_rows{command=\"run\",table=\"core.account\"} 7.0");
  }

  @Test
  @DisplayName("what a refused stage did not come to has no series, and not the value 0")
  void refused() {
    assertThat(series(Finished.refused()))
        .contains(
            "exposure_run_exit_code{command=\"conform\"} 3.0",
            "exposure_run_published{command=\"conform\"} 0.0",
            "exposure_stage_duration_seconds{command=\"conform\",result=\"failed\","
                + "stage=\"conform\"} 0.5")
        .noneMatch(line -> line.startsWith("exposure_table_rows"))
        .noneMatch(line -> line.startsWith("exposure_checks"));
  }

  @Test
  @DisplayName("each name is described, and of type gauge")
  void described() {
    assertThat(PrometheusText.render(Finished.refused()))
        .contains(
            "# HELP exposure_run_exit_code Exit code of the command: 0 is done\n"
                + "# TYPE exposure_run_exit_code gauge\n");
  }

  @Test
  @DisplayName("each name is in the table of docs/observability.md")
  void documented() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "observability.md"));
    assertThat(series(Finished.published()))
        .map(line -> line.substring(0, line.indexOf('{')))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
