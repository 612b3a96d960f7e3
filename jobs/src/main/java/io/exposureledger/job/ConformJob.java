package io.exposureledger.job;

import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.source.CanonicalRows;
import io.exposureledger.source.Deliveries;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the deliveries of a date into the canonical model. */
record ConformJob(JobContext context, OpenRun run, RunTables tables, Deliveries deliveries)
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
  public String stage() {
    return "conform";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
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
            tables::rows);
    int written = 0;
    for (List<String> step : CoreTables.steps()) {
      Together.run(step, table -> tables.write(table, core.rows(table)));
      written += step.size();
    }
    return new Result(written, appendUnmapped(core.unmapped()));
  }

  private long appendUnmapped(Dataset<Row> unmapped) {
    List<Row> values = unmapped.collectAsList();
    if (!values.isEmpty()) {
      Dataset<Row> rows =
          context
              .spark()
              .createDataFrame(values, unmapped.schema())
              .withColumn("as_of", lit(Date.valueOf(run.asOf())))
              .withColumn("run_id", lit(run.runId()));
      context.lake().append(UNMAPPED, rows.coalesce(1), run.runId());
    }
    return values.size();
  }
}
