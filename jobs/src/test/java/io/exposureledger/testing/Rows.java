package io.exposureledger.testing;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows written by hand, and rows read as text to be compared. */
public final class Rows {

  private Rows() {}

  /** A dataset of rows; an array of strings in a row becomes a list column. */
  public static Dataset<Row> of(String ddl, Object[]... rows) {
    return SharedSpark.session()
        .createDataFrame(
            Arrays.stream(rows).map(RowFactory::create).toList(), StructType.fromDDL(ddl));
  }

  public static Object[] row(Object... values) {
    return values;
  }

  /** The rows of some columns, each as {@code a|b|c}, in the order of their text. */
  public static List<String> texts(Dataset<Row> rows, String... expressions) {
    return rows.selectExpr(expressions).collectAsList().stream().map(Rows::text).sorted().toList();
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value instanceof scala.collection.Seq<?>) {
        value = row.getList(i);
      }
      text.append(i == 0 ? "" : "|").append(value);
    }
    return text.toString();
  }
}
