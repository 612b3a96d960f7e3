package io.exposureledger.job;

import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.source.CanonicalRows;
import io.exposureledger.source.Deliveries;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the deliveries of a date into the canonical model. */
record ConformJob(JobContext context, OpenRun run, Deliveries deliveries)
    implements Job<ConformJob.Result> {

  /** Counts of tables written and of vendor values without a meaning. */
  record Result(int tables, long unmapped) {

    @Override
    public String toString() {
      return tables + " core tables, " + unmapped + " vendor values without a mapping";
    }
  }

  private static final TableDeclaration UNMAPPED = Tables.named("ops.unmapped_value");

  @Override
  public String description() {
    return "conform " + run.asOf();
  }

  @Override
  public Result execute() {
    Lake lake = context.lake();
    CoreTables core =
        new CoreTables(
            new CanonicalRows(
                lake,
                context.configuration().sources(),
                deliveries,
                run.asOf(),
                context.endOf(run.asOf())),
            deliveries,
            Vocabulary.read(context.spark()),
            context.configuration().accountTypes(),
            run.asOf(),
            table -> lake.ofRun(table, run.asOf(), run.runId()));
    int tables = 0;
    for (List<String> step : CoreTables.steps()) {
      Together.run(step, table -> append(table, core.rows(table)));
      tables += step.size();
    }
    return new Result(tables, appendUnmapped(core.unmapped()));
  }

  private void append(String table, Dataset<Row> rows) {
    context.lake().append(Tables.named(table), dated(rows), run.runId());
  }

  private Dataset<Row> dated(Dataset<Row> rows) {
    return rows.withColumn("as_of", lit(Date.valueOf(run.asOf())))
        .withColumn("run_id", lit(run.runId()));
  }

  private long appendUnmapped(Dataset<Row> unmapped) {
    List<Row> values = unmapped.collectAsList();
    if (!values.isEmpty()) {
      context
          .lake()
          .append(
              UNMAPPED,
              dated(context.spark().createDataFrame(values, unmapped.schema()).coalesce(1)),
              run.runId());
    }
    return values.size();
  }
}
