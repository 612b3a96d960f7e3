package io.exposureledger.job;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableChecks;
import io.exposureledger.observability.CheckOutcome;
import io.exposureledger.observability.Checked;
import io.exposureledger.observability.TableRows;
import java.time.LocalDate;

/** Checks what a run has written. */
record CheckJob(JobContext context, OpenRun run, RunTables tables) implements Job<CheckJob.Result> {

  /** Outcomes of all checks. */
  record Result(TableChecks.Result checks) {

    Checked told() {
      return new Checked(
          checks.outcomes().stream().map(Result::told).toList(),
          checks.contents().stream()
              .map(content -> new TableRows(content.table(), content.rows()))
              .toList());
    }

    private static CheckOutcome told(TableChecks.Outcome outcome) {
      return new CheckOutcome(
          outcome.table(),
          outcome.check(),
          switch (outcome.level()) {
            case FAIL -> CheckOutcome.Level.FAIL;
            case WARN -> CheckOutcome.Level.WARN;
          },
          outcome.observed());
    }

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
  public String stage() {
    return "check";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
  }

  @Override
  public Result execute() {
    return new Result(TableChecks.run(context.lake(), tables));
  }
}
