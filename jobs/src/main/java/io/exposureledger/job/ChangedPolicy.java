package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.Tables;
import io.exposureledger.policy.Methods;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.source.PolicyFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The core tables of a run as they would be with a changed policy: the file takes the place of
 * those delivered files of its source that tell of a policy in it. A delivery may have further
 * files, such as the reset policy of administrators beside the methods policy; these stay.
 */
record ChangedPolicy(
    SparkSession spark,
    PolicyFile file,
    Vocabulary vocabulary,
    RunTables tables,
    LocalDate asOf,
    Instant instant) {

  private static final String DOCUMENTED = "core.documented_policy";
  private static final String DELIVERIES = "core.source_delivery";

  /** Names the changed tables in queries, and returns how many delivered files are replaced. */
  int name() {
    Set<String> replaced = replacedFiles();
    for (String table : PolicyFile.TABLES) {
      if (file.tables().contains(table)) {
        name(table, kept(table, replaced).unionByName(told(table)));
      }
    }
    name(DELIVERIES, deliveries());
    return replaced.size();
  }

  private void name(String table, Dataset<Row> rows) {
    rows.localCheckpoint().createOrReplaceTempView(table.replace('.', '_'));
  }

  private Set<String> replacedFiles() {
    Set<String> files = new TreeSet<>();
    for (String table : file.tables()) {
      Dataset<Row> delivered = tables.rows(table).where(isOfSource());
      Dataset<Row> affected =
          table.equals(DOCUMENTED)
              ? delivered
              : delivered.join(told(table).select("policy_id").distinct(), "policy_id");
      affected
          .select("file_sha256")
          .distinct()
          .collectAsList()
          .forEach(row -> files.add(row.getString(0)));
    }
    return files;
  }

  private Dataset<Row> kept(String table, Set<String> replaced) {
    Column isReplaced = isOfSource().and(col("file_sha256").isin(replaced.toArray()));
    return declared(table, tables.rows(table).where(isReplaced.eqNullSafe(lit(false))));
  }

  /** The rows that the file tells, as conform would write them. */
  private Dataset<Row> told(String table) {
    Dataset<Row> told = file.rows(spark, table, asOf, instant);
    return declared(
        table, table.equals("core.method_policy") ? Methods.ruled(told, vocabulary, asOf) : told);
  }

  private static Dataset<Row> declared(String table, Dataset<Row> rows) {
    return rows.select(
        Tables.named(table).columns().stream()
            .filter(column -> !Set.of("as_of", "run_id").contains(column.name()))
            .map(column -> col(column.name()).cast(column.type()).as(column.name()))
            .toArray(Column[]::new));
  }

  /** The deliveries of the run; that of the file's source is as fresh as the file. */
  private Dataset<Row> deliveries() {
    return tables
        .rows(DELIVERIES)
        .withColumn("status", when(isOfSource(), lit("fresh")).otherwise(col("status")));
  }

  private Column isOfSource() {
    return col("source_id").equalTo(file.source().id());
  }
}
