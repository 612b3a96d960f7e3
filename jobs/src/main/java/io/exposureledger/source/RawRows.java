package io.exposureledger.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of raw tables and of the quarantine, from the rows that reading files yields. */
final class RawRows {

  static final StructType FILES =
      new StructType()
          .add("file_no", DataTypes.IntegerType, false)
          .add("source_id", DataTypes.StringType, false)
          .add("delivered_on", DataTypes.DateType, false)
          .add("file", DataTypes.StringType, false)
          .add("file_sha256", DataTypes.StringType, false);

  private RawRows() {}

  /** One row per kept record of the files of one kind. */
  static Dataset<Row> of(
      Dataset<Row> landed,
      Dataset<Row> files,
      Mapping mapping,
      List<Integer> fileNos,
      String runId,
      Instant now) {
    Column isKept = col("payload").isNotNull().and(col("problem").isNull());
    List<Column> columns = new ArrayList<>(common(runId, now));
    for (String name : mapping.fields().keySet()) {
      columns.add(col("kept").getField(name).as(name));
    }
    return landed
        .where(isKept.and(col("file_no").isin(fileNos.toArray())))
        .join(files, "file_no")
        .withColumn("kept", from_json(col("payload"), mapping.structure(), Map.of()))
        .select(columns.toArray(Column[]::new));
  }

  /** One row per record that could not be used, with what could be kept of it. */
  static Dataset<Row> quarantined(
      Dataset<Row> landed, Dataset<Row> files, List<Integer> fileNos, String runId, Instant now) {
    List<Column> columns = new ArrayList<>(common(runId, now));
    columns.add(col("problem").as("reason"));
    columns.add(col("payload"));
    return landed
        .where(col("problem").isNotNull().and(col("file_no").isin(fileNos.toArray())))
        .join(files, "file_no")
        .select(columns.toArray(Column[]::new));
  }

  private static List<Column> common(String runId, Instant now) {
    return List.of(
        col("source_id"),
        col("delivered_on"),
        col("file"),
        col("file_sha256"),
        col("record_no"),
        lit(Timestamp.from(now)).as("ingested_at"),
        lit(runId).as("run_id"));
  }
}
