package io.exposureledger.job;

import io.exposureledger.lake.LakeLock;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.source.Deliveries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a date, alone or all in one. Each takes the lake's lock for as long as it writes.
 */
public final class Pipeline {

  private final JobContext context;

  public Pipeline(JobContext context) {
    this.context = context;
  }

  /** Ingests what was delivered for the last of the dates or earlier. */
  public void ingest(List<LocalDate> dates) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      ingest(new Runs(context), dates);
    }
  }

  private void ingest(Runs runs, List<LocalDate> dates) {
    context.run(new IngestJob(context, dates, runs.newId()));
  }

  /** Opens a run of a date, and leaves it open for {@link #measure}. */
  public String conform(LocalDate asOf) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      Deliveries deliveries = deliveries(asOf);
      OpenRun run = runs.open(asOf, "conform", "conform");
      orAbandon(
          runs, run, () -> context.run(new ConformJob(context, run, tables(run), deliveries)));
      runs.leaveOpen(run);
      return run.runId();
    }
  }

  /** Goes on with the newest open run of a date, or with the one named. */
  public String measure(LocalDate asOf, Optional<String> runId) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      deliveries(asOf);
      OpenRun run = runs.resume(asOf, runId, "measure", "conform");
      orAbandon(runs, run, () -> context.run(new MeasureJob(context, run, tables(run))));
      runs.leaveOpen(run);
      return run.runId();
    }
  }

  /** Checks a measured run and publishes it. */
  public String check(LocalDate asOf, Optional<String> runId) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      OpenRun run = runs.resume(asOf, runId, "check", "measure");
      orAbandon(runs, run, () -> checkAndPublish(runs, run, tables(run), deliveries(asOf)));
      return run.runId();
    }
  }

  /** Ingests, conforms, measures, checks and publishes a date. */
  public String run(LocalDate asOf) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      ingest(runs, List.of(asOf));
      return measured(runs, asOf);
    }
  }

  /** Runs a series of dates over what is ingested at once. */
  public void series(List<LocalDate> dates) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      ingest(runs, dates);
      dates.forEach(date -> measured(runs, date));
    }
  }

  private String measured(Runs runs, LocalDate asOf) {
    Deliveries deliveries = deliveries(asOf);
    OpenRun run = runs.open(asOf, "run", "conform");
    orAbandon(
        runs,
        run,
        () -> {
          RunTables tables = tables(run);
          context.run(new ConformJob(context, run, tables, deliveries));
          context.run(new MeasureJob(context, run, tables));
          checkAndPublish(runs, run, tables, deliveries);
        });
    return run.runId();
  }

  private void checkAndPublish(Runs runs, OpenRun run, RunTables tables, Deliveries deliveries) {
    runs.finish(run, deliveries, context.run(new CheckJob(context, run, tables)).checks());
  }

  private RunTables tables(OpenRun run) {
    return new RunTables(context.lake(), run.asOf(), run.runId());
  }

  private Deliveries deliveries(LocalDate asOf) {
    Deliveries deliveries =
        Deliveries.choose(context.lake(), context.configuration().sources(), asOf);
    SparkSessions.suit(context.spark(), deliveries.records());
    return deliveries;
  }

  /** A stage that fails leaves no row behind. */
  private static void orAbandon(Runs runs, OpenRun run, Runnable stage) {
    try {
      stage.run();
    } catch (RuntimeException failure) {
      try {
        runs.abandon(run, failure);
      } catch (RuntimeException alsoFailed) {
        failure.addSuppressed(alsoFailed);
      }
      throw failure;
    }
  }
}
