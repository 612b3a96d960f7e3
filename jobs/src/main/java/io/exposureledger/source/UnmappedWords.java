package io.exposureledger.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The words of events that have no meaning, from their column {@code unmapped_words}. */
public final class UnmappedWords {

  private UnmappedWords() {}

  /** One row per source, field and word: {@code ops.unmapped_value}. */
  public static Dataset<Row> of(Dataset<Row> events) {
    return events
        .select(col("source_id"), explode(col("unmapped_words")).as("word"))
        .groupBy(col("source_id"), col("word.field").as("field"), col("word.value").as("value"))
        .agg(count(lit(1)).as("count"));
  }
}
