package io.exposureledger.job;

import static org.apache.spark.sql.functions.lit;

import io.exposureledger.exposure.Exposure;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.LakeViews;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.metric.MetricRows;
import io.exposureledger.policy.Vocabulary;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures a date from its canonical rows. */
record MeasureJob(JobContext context, OpenRun run) implements Job<MeasureJob.Result> {

  /** Counts of rows written. */
  record Result(long accounts, long metrics) {

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT, "%,d accounts, %,d metric rows", accounts, metrics);
    }
  }

  @Override
  public String description() {
    return "measure " + run.asOf();
  }

  @Override
  public Result execute() {
    Lake lake = context.lake();
    LakeViews.ofRun(lake, coreTables(), run.asOf(), run.runId());
    Exposure exposure =
        new Exposure(
            context.spark(),
            Vocabulary.read(context.spark()),
            run.asOf(),
            context.endOf(run.asOf()));
    Map<String, Dataset<Row>> marts =
        Map.of(
            "mart.path_exposure", exposure.paths(),
            "mart.account_exposure", exposure.accounts());
    Together.run(marts.entrySet(), mart -> append(mart.getKey(), mart.getValue()));
    Dataset<Row> accounts = lake.ofRun("mart.account_exposure", run.asOf(), run.runId());
    Dataset<Row> metrics =
        new MetricRows(
                context.spark(),
                context.configuration().rulePack(),
                context.configuration().unknownShareForPoint())
            .of(
                accounts,
                context.configuration().organisation(),
                context.configuration().directories());
    append("mart.metric", metrics.coalesce(1));
    return new Result(accounts.count(), metrics.count());
  }

  private static List<String> coreTables() {
    return Tables.ofRuns().stream()
        .map(TableDeclaration::name)
        .filter(name -> name.startsWith("core."))
        .toList();
  }

  private void append(String table, Dataset<Row> rows) {
    context
        .lake()
        .append(
            Tables.named(table),
            rows.withColumn("as_of", lit(Date.valueOf(run.asOf())))
                .withColumn("run_id", lit(run.runId())),
            run.runId());
  }
}
