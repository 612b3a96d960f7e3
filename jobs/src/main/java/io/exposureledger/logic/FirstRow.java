package io.exposureledger.logic;

import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Keeps one row of several with one key, always the same one. */
public final class FirstRow {

  private FirstRow() {}

  /** One row per key: the first in the given order. */
  public static Dataset<Row> per(Dataset<Row> rows, String[] key, String... order) {
    return per(rows, key, columns(order));
  }

  /** One row per key: the first in the given order. */
  public static Dataset<Row> per(Dataset<Row> rows, String[] key, Column... order) {
    Column place = row_number().over(Window.partitionBy(columns(key)).orderBy(order));
    return rows.withColumn("place_of_row", place).where("place_of_row = 1").drop("place_of_row");
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
