package io.exposureledger.job;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The values of a row by column, with absence explicit. */
record Cells(Row row) {

  /** A text that is always there. */
  String word(String column) {
    return row.getAs(column);
  }

  Optional<String> text(String column) {
    return value(column);
  }

  <T> Optional<T> value(String column) {
    return Optional.ofNullable(row.getAs(column));
  }

  List<String> texts(String column) {
    int place = row.fieldIndex(column);
    return row.isNullAt(place) ? List.of() : row.getList(place);
  }

  Cells inner(String column) {
    return new Cells(row.getAs(column));
  }
}
