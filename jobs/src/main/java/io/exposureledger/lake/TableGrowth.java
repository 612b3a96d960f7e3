package io.exposureledger.lake;

import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What a later version declares and a stored table does not have yet. */
final class TableGrowth {

  private TableGrowth() {}

  /** Whether a stored table lacks a declared column, or a field within one. */
  static boolean isDue(StructType stored, StructType declared) {
    return Arrays.stream(declared.fields()).anyMatch(field -> lacks(stored, field));
  }

  private static boolean lacks(StructType stored, StructField declared) {
    return Arrays.stream(stored.fields())
        .filter(field -> field.name().equals(declared.name()))
        .findFirst()
        .map(field -> lacks(field.dataType(), declared.dataType()))
        .orElse(true);
  }

  private static boolean lacks(DataType stored, DataType declared) {
    if (stored instanceof StructType has && declared instanceof StructType wants) {
      return isDue(has, wants);
    }
    return stored instanceof ArrayType has
        && declared instanceof ArrayType wants
        && lacks(has.elementType(), wants.elementType());
  }
}
