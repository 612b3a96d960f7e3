package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;

import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.metric.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells the findings of a measured run, and since when each is there. It comes right before
 * publication, when the dates before it are published.
 */
record FindingJob(JobContext context, OpenRun run, RunTables tables)
    implements Job<FindingJob.Result> {

  private static final TableDeclaration FINDINGS = Tables.named("mart.finding");

  /** Ten years of days. */
  /** Counts of rows written. */
  record Result(long findings) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d findings", findings);
    }
  }

  @Override
  public String stage() {
    return "findings";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
  }

  @Override
  public String description() {
    return "findings of " + run.asOf();
  }

  @Override
  public Result execute() {
    tables.name(List.of("core.account", "core.method"));
    Map<LocalDate, String> published = new Publication(context.lake()).before(run.asOf());
    Dataset<Row> earlier =
        context
            .lake()
            .stored(FINDINGS)
            .where(col("run_id").isin(published.values().toArray()))
            .select("as_of", "finding_id");
    Findings findings = new Findings(context.spark());
    tables.write(
        FINDINGS.name(),
        findings.since(
            findings.of(this::named), run.asOf(), earlier, List.copyOf(published.keySet())));
    return new Result(tables.rows(FINDINGS.name()).count());
  }

  /** The rows of a table under the name that the rules may use for it. */
  private Dataset<Row> named(String table) {
    return tables.rows(table).alias(table.replace('.', '_'));
  }
}
