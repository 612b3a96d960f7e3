package io.exposureledger.observability;

import io.exposureledger.observability.CheckOutcome.Level;
import java.time.ZoneOffset;

/** A finished run in Prometheus' text format. What the command did not come to has no series. */
final class PrometheusText {

  private PrometheusText() {}

  static String render(FinishedRun run) {
    Gauges gauges = new Gauges(run.command());
    run(gauges, run);
    RunFacts facts = run.facts();
    facts.stages().forEach(stage -> stage(gauges, stage));
    facts.ingested().ifPresent(counts -> ingested(gauges, counts));
    facts.sources().forEach(source -> source(gauges, source, run));
    facts.checked().ifPresent(checked -> checked(gauges, checked));
    return gauges.text();
  }

  private static void run(Gauges gauges, FinishedRun run) {
    gauges.add(
        "exposure_run_info",
        "What ran last, and how it ended",
        1,
        "as_of",
        run.asOf().toString(),
        "exit_code",
        String.valueOf(run.exitCode().number()),
        "result",
        run.exitCode().word(),
        "run_id",
        run.facts().runId().orElse(""),
        "version",
        run.version());
    gauges.add(
        "exposure_run_exit_code", "Exit code of the command: 0 is done", run.exitCode().number());
    gauges.add(
        "exposure_run_published",
        "1 where the command published its run",
        run.facts().published() ? 1 : 0);
    gauges.add("exposure_run_duration_seconds", "How long the command took", run.seconds());
    gauges.add(
        "exposure_run_start_timestamp_seconds",
        "When the command started",
        run.startedAt().toEpochMilli() / 1000.0);
    gauges.add(
        "exposure_run_end_timestamp_seconds",
        "When the command ended",
        run.endedAt().toEpochMilli() / 1000.0);
    gauges.add(
        "exposure_run_as_of_timestamp_seconds",
        "The date of the run: its first moment in UTC",
        run.asOf().atStartOfDay().toEpochSecond(ZoneOffset.UTC));
  }

  private static void stage(Gauges gauges, StageTime stage) {
    gauges.add(
        "exposure_stage_duration_seconds",
        "How long a stage took, and whether it ended or failed",
        stage.seconds(),
        "stage",
        stage.stage(),
        "result",
        stage.ended() ? "ended" : "failed");
  }

  private static void ingested(Gauges gauges, IngestCounts counts) {
    gauges.add("exposure_ingest_files", "New files that were read", counts.files());
    String help = "Records of new files, by what became of them";
    gauges.add("exposure_ingest_records", help, counts.kept(), "result", "kept");
    gauges.add("exposure_ingest_records", help, counts.quarantined(), "result", "quarantined");
    gauges.add("exposure_ingest_records", help, counts.duplicates(), "result", "duplicate");
  }

  private static void source(Gauges gauges, SourceAge source, FinishedRun run) {
    String[] labels = {"source", source.source(), "kind", source.kind()};
    source
        .daysOn(run.asOf())
        .ifPresent(
            days ->
                gauges.add(
                    "exposure_source_age_days",
                    "Days from the newest delivery of a source to the date of the run",
                    days,
                    labels));
    gauges.add(
        "exposure_source_max_age_days",
        "How old a delivery of a source may be",
        source.maxAgeDays(),
        labels);
    gauges.add(
        "exposure_source_fresh",
        "1 where the newest delivery of a source is not too old; 0 where it is, or there is none",
        source.isFresh() ? 1 : 0,
        labels);
    gauges.add(
        "exposure_source_records",
        "Records that the run reads of a source",
        source.records(),
        labels);
  }

  private static void checked(Gauges gauges, Checked checked) {
    checked
        .tables()
        .forEach(
            table ->
                gauges.add(
                    "exposure_table_rows",
                    "Rows that the run wrote to a table",
                    table.rows(),
                    "table",
                    table.table()));
    for (Level level : Level.values()) {
      for (boolean passed : new boolean[] {true, false}) {
        gauges.add(
            "exposure_checks",
            "Checks of tables, by level and result",
            checked.count(level, passed),
            "level",
            level.word(),
            "result",
            passed ? "passed" : "broken");
      }
    }
  }
}
