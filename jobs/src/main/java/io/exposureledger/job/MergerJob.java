package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

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

  /** How many people are followed, and how many mergers and directories there are. */
  record Result(long people, long directories) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,d people, %,d directories of mergers", people, directories);
    }
  }

  @Override
  public String stage() {
    return "mergers";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
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
    nameHistory();
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

  /** Names what is read of each date with a run: dates, directories that were seen, accounts. */
  private void nameHistory() {
    Map<LocalDate, String> published = new Publication(context.lake()).before(run.asOf());
    Dataset<Row> deliveries = ofAllDates("core.source_delivery", published);
    deliveries.select("as_of").distinct().createOrReplaceTempView("run_date");
    deliveries
        .where("directory is not null and array_contains(tells, 'core.account')")
        .groupBy("as_of", "directory")
        .agg(expr("bool_and(status = 'fresh')").as("is_fresh"))
        .where("is_fresh")
        .createOrReplaceTempView("directory_seen");
    ofAllDates("mart.enforcement", published)
        .where("merger_id is not null")
        .createOrReplaceTempView("enforcement_history");
  }

  private Dataset<Row> ofAllDates(String table, Map<LocalDate, String> published) {
    Dataset<Row> earlier =
        context
            .lake()
            .stored(Tables.named(table))
            .where(col("run_id").isin(published.values().toArray()));
    return earlier.unionByName(tables.rows(table));
  }
}
