package io.exposureledger.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.exposureledger.exposure.Units;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.Tables;
import io.exposureledger.merger.MergedPeople;
import io.exposureledger.merger.MergerProgress;
import io.exposureledger.merger.MergerSurvival;
import io.exposureledger.metric.MetricRows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Follows what came with mergers. It comes right before publication, when the dates before it are
 * published.
 */
record MergerJob(JobContext context, OpenRun run, RunTables tables)
    implements Job<MergerJob.Result> {

  private static final int MOST_DATES = 3660;

  /** How many people are followed, and how many mergers and directories there are. */
  record Result(long people, long directories) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,d people, %,d directories of mergers", people, directories);
    }
  }

  @Override
  public String description() {
    return "mergers until " + run.asOf();
  }

  @Override
  public Result execute() {
    tables.name(
        List.of("core.account", "core.merger", "core.person", "core.unit", "mart.enforcement"));
    Units.nameOwners(context.spark());
    history().createOrReplaceTempView("enforcement_history");
    tables.write("mart.merger_person", new MergedPeople(context.spark(), run.asOf()).rows());
    tables.name(List.of("mart.merger_person"));
    tables.write(
        "mart.merger_progress", new MergerProgress(context.spark(), run.asOf()).rows().coalesce(1));
    MergerSurvival survival =
        MergerSurvival.of(
            context.spark(), run.asOf(), context.configuration().unknownShareForPoint());
    tables.add("mart.survival_curve", survival.curves(context.spark()).coalesce(1));
    MetricRows metrics =
        new MetricRows(
            context.spark(),
            context.configuration().rulePack(),
            context.configuration().unknownShareForPoint());
    tables.add(
        "mart.metric",
        metrics
            .over(
                "merger_person",
                tables.rows("mart.merger_person"),
                context.configuration().organisation(),
                context.configuration().directories())
            .unionByName(metrics.ofEstimates(survival.estimates()))
            .coalesce(1));
    return new Result(
        tables.rows("mart.merger_person").count(), tables.rows("mart.merger_progress").count());
  }

  /**
   * What held of the accounts of mergers on every date with a run, each with its person of today.
   */
  private Dataset<Row> history() {
    Dataset<Row> now =
        tables
            .rows("mart.enforcement")
            .where("merger_id is not null")
            .select(
                "as_of",
                "directory",
                "account_id",
                "person_id",
                "stratum",
                "enforced",
                "two_factors");
    Map<LocalDate, String> published =
        new Publication(context.lake()).dates(run.asOf().minusDays(1), MOST_DATES);
    Dataset<Row> persons =
        tables
            .rows("mart.enforcement")
            .select(col("directory"), col("account_id"), col("person_id").as("person_now"));
    Dataset<Row> earlier =
        context
            .lake()
            .stored(Tables.named("mart.enforcement"))
            .where(col("run_id").isin(published.values().toArray()))
            .where("merger_id is not null")
            .join(persons, new String[] {"directory", "account_id"}, "left")
            .withColumn("person_id", coalesce(col("person_now"), col("person_id")))
            .select(now.columns()[0], Arrays.copyOfRange(now.columns(), 1, 7));
    return now.unionByName(earlier);
  }
}
