package io.exposureledger.lake;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The Delta tables under one root, {@code <root>/<schema>/<table>}. A run only appends; what makes
 * its rows count is {@link Publication}.
 */
public final class Lake {

  /** Readable by every engine, and by time travel for ten years. */
  private static final String PROPERTIES =
      "'delta.enableDeletionVectors'='false', 'delta.columnMapping.mode'='none',"
          + " 'delta.enableInCommitTimestamps'='true',"
          + " 'delta.logRetentionDuration'='interval 3650 days',"
          + " 'delta.deletedFileRetentionDuration'='interval 3650 days',"
          + " 'delta.enableExpiredLogCleanup'='false'";

  /** Kept as long as the table; its folder may be there before it. */
  private static final String FIRST_COMMIT = "_delta_log/00000000000000000000.json";

  private final SparkSession spark;
  private final Path root;
  private final Set<String> existing = ConcurrentHashMap.newKeySet();
  private final Set<String> asDeclared = ConcurrentHashMap.newKeySet();

  public Lake(SparkSession spark, String root) {
    this.spark = spark;
    this.root = absolute(new Path(root));
  }

  /** A lake on a local disk is named from the root of the disk, whatever the working folder is. */
  private static Path absolute(Path root) {
    return root.toUri().getScheme() == null
        ? new Path(java.nio.file.Path.of(root.toString()).toAbsolutePath().normalize().toString())
        : root;
  }

  /** The same lake in another session of the same Spark. */
  public Lake in(SparkSession session) {
    return new Lake(session, root.toString());
  }

  public SparkSession spark() {
    return spark;
  }

  /** Whether several processes may write to it at once: it is not on a local disk. */
  public boolean isShared() {
    String scheme = root.toUri().getScheme();
    return scheme != null && !scheme.equals("file");
  }

  FileSystem files() {
    try {
      return root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  public String path(TableDeclaration table) {
    return path(table.name());
  }

  String path(String table) {
    return new Path(root, table.replace('.', '/')).toString();
  }

  /** Whether the lake has a table of this name. */
  public boolean exists(String table) {
    if (existing.contains(table)) {
      return true;
    }
    try {
      if (files().exists(new Path(path(table), FIRST_COMMIT))) {
        existing.add(table);
        return true;
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates those of the tables that do not exist yet, and gives those of an earlier version the
   * columns that were declared since: they are null in the rows that are there.
   */
  public void create(Collection<TableDeclaration> tables) {
    Together.run(
        tables.stream().filter(table -> !asDeclared.contains(table.name())).toList(),
        table -> {
          Turns.besideOthers(this, () -> createOrGrow(table));
          asDeclared.add(table.name());
        });
  }

  private void createOrGrow(TableDeclaration table) {
    if (exists(table.name())) {
      grow(table);
    } else {
      create(table);
    }
  }

  private void grow(TableDeclaration table) {
    StructType stored = DeltaLog.forTable(spark, path(table)).unsafeVolatileSnapshot().schema();
    if (TableGrowth.isDue(stored, table.structure())) {
      spark
          .createDataFrame(List.of(), table.structure().asNullable())
          .write()
          .format("delta")
          .mode(SaveMode.Append)
          .option("mergeSchema", "true")
          .save(path(table));
    }
  }

  private void create(TableDeclaration table) {
    spark.sql(
        "CREATE TABLE IF NOT EXISTS delta.`%s` (%s) USING delta %s COMMENT '%s' TBLPROPERTIES (%s)"
            .formatted(
                path(table),
                table.columns().stream()
                    .map(ColumnDeclaration::ddl)
                    .collect(Collectors.joining(", ")),
                table.partitionedBy().isEmpty()
                    ? ""
                    : "PARTITIONED BY (" + String.join(", ", table.partitionedBy()) + ")",
                (table.title() + ". " + table.grain()).replace("'", "\\'"),
                PROPERTIES));
    existing.add(table.name());
  }

  /**
   * Appends rows in one commit that names the run.
   *
   * @param rows at least the declared columns, in any order
   */
  public void append(TableDeclaration table, Dataset<Row> rows, String runId) {
    appending(table, rows, runId).save(path(table));
  }

  /**
   * Appends rows that depend on those that are there. Where another process appends meanwhile, they
   * are decided anew.
   *
   * @param rows decides the rows, none where there is nothing to append; the table has {@code
   *     run_id}, and the run appends once
   */
  public void appendInTurn(
      TableDeclaration table, Supplier<Optional<Dataset<Row>>> rows, String runId) {
    Turns.commit(
        this,
        table,
        () -> rows.get().map(decided -> appending(table, decided, runId)),
        () -> !stored(table).where(functions.col("run_id").equalTo(runId)).isEmpty());
  }

  private static DataFrameWriter<Row> appending(
      TableDeclaration table, Dataset<Row> rows, String runId) {
    return rows.select(
            table.columnNames().stream()
                .map(name -> functions.col("`" + name + "`"))
                .toArray(Column[]::new))
        .write()
        .format("delta")
        .mode(SaveMode.Append)
        .option("userMetadata", runId);
  }

  /** All rows as they are stored, published or not. */
  public Dataset<Row> stored(TableDeclaration table) {
    return spark.read().format("delta").load(path(table));
  }

  /** The rows that one run wrote for its date. */
  Dataset<Row> ofRun(String table, LocalDate asOf, String runId) {
    return stored(Tables.named(table)).where(partition(asOf, runId));
  }

  /** Removes the rows of one run; only metadata changes, and time travel still reads them. */
  void remove(TableDeclaration table, LocalDate asOf, String runId) {
    if (exists(table.name())) {
      Turns.besideOthers(
          this, () -> DeltaTable.forPath(spark, path(table)).delete(partition(asOf, runId)));
    }
  }

  /** The version of a table as it stands. */
  long version(TableDeclaration table) {
    return DeltaLog.forTable(spark, path(table)).unsafeVolatileSnapshot().version();
  }

  private static Column partition(LocalDate asOf, String runId) {
    return functions
        .col("as_of")
        .equalTo(functions.lit(Date.valueOf(asOf)))
        .and(functions.col("run_id").equalTo(runId));
  }
}
