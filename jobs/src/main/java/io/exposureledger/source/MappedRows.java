package io.exposureledger.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Applies what a kind declares to its raw records. */
final class MappedRows {

  private MappedRows() {}

  /**
   * One row per canonical record: {@code directory}, the table's input columns, {@code vocabulary},
   * {@code precedence}, and the record it came from.
   *
   * @param raw records of the kind, with the {@code directory} of their source
   * @throws ProblemException exit 2 where an expression of the mapping does not fit the fields
   */
  static Dataset<Row> of(
      Dataset<Row> raw, Mapping mapping, MappingOutput output, TableDeclaration table) {
    Dataset<Row> rows = raw;
    try {
      for (Map.Entry<String, String> array : output.explode().entrySet()) {
        rows = rows.withColumn(array.getKey(), explode_outer(expr(array.getValue())));
      }
      for (Map.Entry<String, String> named : output.let().entrySet()) {
        rows = rows.withColumn(named.getKey(), expr(named.getValue()));
      }
      if (!output.where().isEmpty()) {
        rows = rows.where(expr(output.where()));
      }
      return rows.select(columns(mapping, output, table).toArray(Column[]::new));
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new ProblemException(
            ExitCode.USAGE,
            "mapping of kind " + mapping.kind() + " to " + output.to(),
            "an expression does not fit the fields: " + firstLine(e.getMessage()),
            "Correct the mapping file");
      }
      throw e;
    }
  }

  /**
   * The raw records of a kind with the {@code directory} that each belongs to: what its own field
   * of this name says, else that of its source.
   *
   * @param files what joins them with the {@code directory} of their source
   */
  static Dataset<Row> located(
      Dataset<Row> raw, Mapping mapping, Dataset<Row> files, String... key) {
    Dataset<Row> rows =
        raw.join(broadcast(files.withColumnRenamed("directory", "directory_of_source")), key);
    boolean isNamed = mapping.fields().containsKey("directory");
    return rows.withColumn(
            "directory",
            isNamed
                ? coalesce(col("directory"), col("directory_of_source"))
                : col("directory_of_source"))
        .drop("directory_of_source");
  }

  private static List<Column> columns(
      Mapping mapping, MappingOutput output, TableDeclaration table) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("directory"));
    table
        .input()
        .forEach(
            (name, type) -> {
              String expression = output.columns().get(name);
              if (name.equals("number_key") && output.columns().containsKey("number")) {
                expression = output.columns().get("number");
              }
              columns.add(expr(expression == null ? "null" : expression).cast(type).as(name));
            });
    columns.add(lit(mapping.vendor()).as("vocabulary"));
    columns.add(lit(output.precedence()).as("precedence"));
    columns.add(col("source_id"));
    columns.add(col("file_sha256"));
    columns.add(col("record_no"));
    if (table.isOfEvents()) {
      columns.add(col("delivered_on"));
      columns.add(col("file"));
      columns.add(col("run_id"));
    }
    return columns;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
