package io.exposureledger.job;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunTables;
import io.exposureledger.metric.AccountDays;
import io.exposureledger.metric.MetricRows;
import io.exposureledger.metric.ResetRates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts the days of accounts in the month of a date. It comes right before publication, when the
 * dates before it are published.
 */
record DaysJob(JobContext context, OpenRun run, RunTables tables) implements Job<DaysJob.Result> {

  private static final int MOST_DATES = 31;

  /** How many dates of the month are there. */
  record Result(int dates) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d dates of the month", dates);
    }
  }

  @Override
  public String stage() {
    return "days";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
  }

  @Override
  public String description() {
    return "days of accounts until " + run.asOf();
  }

  @Override
  public Result execute() {
    TreeMap<LocalDate, Dataset<Row>> snapshots = new TreeMap<>();
    new Publication(context.lake())
        .dates(run.asOf().minusDays(1), MOST_DATES)
        .forEach(
            (day, runId) -> {
              if (!day.isBefore(run.asOf().withDayOfMonth(1))) {
                snapshots.put(day, accounts(new RunTables(context.lake(), day, runId)));
              }
            });
    snapshots.put(run.asOf(), accounts(tables));
    Dataset<Row> days =
        new AccountDays(run.asOf(), context.configuration().zone(), snapshots).rows();
    String organisation = context.configuration().organisation();
    List<String> directories = context.configuration().directories();
    MetricRows metrics =
        new MetricRows(
            context.spark(),
            context.configuration().rulePack(),
            context.configuration().unknownShareForPoint());
    ResetRates rates = new ResetDenominators(tables, run.asOf()).of(days);
    tables.add(
        "mart.metric",
        metrics
            .over("account_days", days, organisation, directories)
            .unionByName(metrics.ofResets(rates, organisation, directories))
            .coalesce(1));
    return new Result(snapshots.size());
  }

  private static Dataset<Row> accounts(RunTables tables) {
    return tables
        .rows("mart.account_exposure")
        .select("directory", "account_id", "unit", "stratum", "scope", "exposed")
        .join(
            tables.rows("core.account").select("directory", "account_id", "created_at"),
            new String[] {"directory", "account_id"});
  }
}
