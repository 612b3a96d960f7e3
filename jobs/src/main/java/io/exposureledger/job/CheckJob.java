package io.exposureledger.job;

import io.exposureledger.lake.LakeViews;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.TableChecks;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;

/** Checks what a run has written. */
record CheckJob(JobContext context, OpenRun run) implements Job<CheckJob.Result> {

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
    LakeViews.ofRun(
        context.lake(),
        Tables.ofRuns().stream().map(TableDeclaration::name).toList(),
        run.asOf(),
        run.runId());
    return new Result(TableChecks.run(context.lake(), run.asOf(), run.runId()));
  }
}
