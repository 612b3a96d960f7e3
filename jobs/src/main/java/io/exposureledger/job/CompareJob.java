package io.exposureledger.job;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.metric.ComparisonRows;
import io.exposureledger.remediation.Strata;
import io.exposureledger.remediation.UnitsOfSecrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Compares units, directories and desks. It comes when all metrics of a date are counted. */
record CompareJob(JobContext context, OpenRun run, RunTables tables)
    implements Job<CompareJob.Result> {

  /** How many rows were written. */
  record Result(long comparisons) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d comparisons", comparisons);
    }
  }

  @Override
  public String stage() {
    return "comparisons";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
  }

  @Override
  public String description() {
    return "comparisons of " + run.asOf();
  }

  @Override
  public Result execute() {
    tables.name(List.of("mart.secret_episode"));
    tables.write(
        "mart.comparison",
        new ComparisonRows(context.spark())
            .of(
                tables.rows("mart.metric"),
                UnitsOfSecrets.compared(
                    new Strata(context.spark(), context.configuration().organisation())))
            .coalesce(1));
    return new Result(tables.rows("mart.comparison").count());
  }
}
