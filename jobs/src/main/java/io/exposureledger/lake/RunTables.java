package io.exposureledger.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The core and mart tables of one run: written once, and read by the steps that follow. What this
 * process wrote is kept, since reading a table back right after its commit costs more than all that
 * is done with it; what an earlier process wrote is read from the lake.
 */
public final class RunTables {

  private final Lake lake;
  private final LocalDate asOf;
  private final String runId;
  private final Map<String, Dataset<Row>> kept = new ConcurrentHashMap<>();

  public RunTables(Lake lake, LocalDate asOf, String runId) {
    this.lake = lake;
    this.asOf = asOf;
    this.runId = runId;
  }

  public String runId() {
    return runId;
  }

  /**
   * Appends rows to a table in one commit, or in none where there are no rows.
   *
   * @param rows the declared columns but date and run
   */
  public void write(String table, Dataset<Row> rows) {
    kept.put(table, appended(table, rows));
  }

  /**
   * Appends further rows to a table that has some of this run, which a process before may have
   * written.
   */
  public void add(String table, Dataset<Row> rows) {
    Dataset<Row> before = kept.get(table);
    Dataset<Row> added = appended(table, rows);
    if (before != null) {
      kept.put(table, before.unionByName(added));
    }
  }

  private Dataset<Row> appended(String table, Dataset<Row> rows) {
    TableDeclaration declaration = Tables.named(table);
    Dataset<Row> computed =
        rows.withColumn("as_of", lit(Date.valueOf(asOf)))
            .withColumn("run_id", lit(runId))
            .select(
                declaration.columns().stream()
                    .map(column -> col(column.name()).cast(column.type()).as(column.name()))
                    .toArray(Column[]::new))
            .localCheckpoint();
    if (!computed.isEmpty()) {
      lake.append(declaration, computed, runId);
    }
    return computed;
  }

  /** The rows of a table that this run wrote. */
  public Dataset<Row> rows(String table) {
    Dataset<Row> rows = kept.get(table);
    return rows != null ? rows : lake.ofRun(table, asOf, runId);
  }

  /** Names tables in queries: {@code core.account} becomes the temporary view core_account. */
  public void name(Collection<String> tables) {
    for (String table : tables) {
      rows(table).createOrReplaceTempView(table.replace('.', '_'));
    }
  }
}
