package io.exposureledger.job;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.observability.RunFacts;
import io.exposureledger.source.Deliveries;
import java.util.function.UnaryOperator;

/** The run of one date, from what is ingested to what is published. */
final class DateRun {

  private final JobContext context;
  private final Runs runs;
  private final OpenRun run;
  private final RunTables tables;
  private final Deliveries deliveries;

  DateRun(JobContext context, Runs runs, OpenRun run, Deliveries deliveries) {
    this.context = context;
    this.runs = runs;
    this.run = run;
    this.tables = new RunTables(context.lake(), run.asOf(), run.runId());
    this.deliveries = deliveries;
    SparkSessions.suit(context.spark(), deliveries.records());
    learns(facts -> facts.opened(run.runId()));
  }

  String runId() {
    return run.runId();
  }

  void conform() {
    orAbandon(() -> context.run(new ConformJob(context, run, tables, deliveries)));
  }

  void measure() {
    orAbandon(() -> context.run(new MeasureJob(context, run, tables, deliveries)));
  }

  void checkAndPublish() {
    orAbandon(
        () -> {
          context.run(new DaysJob(context, run, tables));
          context.run(new MergerJob(context, run, tables));
          context.run(new CompareJob(context, run, tables));
          context.run(new FindingJob(context, run, tables));
          CheckJob.Result checked = context.run(new CheckJob(context, run, tables));
          learns(facts -> facts.checked(checked.told()));
          runs.finish(run, deliveries, checked.checks());
        });
  }

  private void learns(UnaryOperator<RunFacts> fact) {
    context.progress().learns(run.asOf(), fact);
  }

  /** Leaves the run open for a stage of another process. */
  void leaveOpen() {
    orAbandon(() -> runs.leaveOpen(run));
  }

  /** Takes back what the run wrote, because of a failure elsewhere. */
  void abandon(RuntimeException failure) {
    try {
      runs.abandon(run, failure);
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /** A stage that fails leaves no row behind. */
  private void orAbandon(Runnable stage) {
    try {
      stage.run();
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
      RuntimeException failure =
          e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
      abandon(failure);
      throw failure;
    }
  }
}
