package io.exposureledger.job;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableChecks;

/** Checks what a run has written. */
record CheckJob(JobContext context, OpenRun run, RunTables tables) implements Job<CheckJob.Result> {

  /** Outcomes of all checks. */
  record Result(TableChecks.Result checks) {

    @Override
    public String toString() {
      return checks.outcomes().size()
          + " checks: "
          + checks.failures().size()
          + " fail, "
          + checks.warnings().size()
          + " warn";
    }
  }

  @Override
  public String description() {
    return "check " + run.asOf();
  }

  @Override
  public Result execute() {
    return new Result(TableChecks.run(context.lake(), tables));
  }
}
