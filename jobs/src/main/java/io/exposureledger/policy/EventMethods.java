package io.exposureledger.policy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The methods that events name, in our own vocabulary. */
public final class EventMethods {

  private EventMethods() {}

  /**
   * The events with {@code methods} in our words, {@code method}, the strongest of them, and its
   * {@code class}; a word that the vocabulary does not know becomes {@code unknown}.
   *
   * @param told rows with {@code vocabulary} and {@code vendor_methods}
   */
  public static Dataset<Row> translated(Dataset<Row> told, Vocabulary vocabulary, LocalDate asOf) {
    return told.withColumn("words", words(vocabulary, asOf))
        .withColumn("ranks", ranks(vocabulary))
        .withColumn(
            "methods",
            expr(
                "transform(vendor_methods, word -> coalesce(try_element_at(words,"
                    + " concat(vocabulary, '/', lower(trim(word)))), 'unknown'))"))
        .withColumn(
            "strongest",
            expr(
                "array_max(transform(methods, one -> struct(try_element_at(ranks, one).rank as rank,"
                    + " one as method, coalesce(try_element_at(ranks, one).class, 'unknown')"
                    + " as class)))"))
        .withColumn("method", col("strongest.method"))
        .withColumn("class", col("strongest.class"))
        .withColumn(
            "vendor_methods",
            expr(
                "transform(vendor_methods, word -> regexp_replace(word, '"
                    + Methods.LONG_NUMBER
                    + "', '#'))"))
        .drop("words", "ranks", "strongest");
  }

  /** One row per source and word that the vocabulary does not know. */
  public static Dataset<Row> unmapped(Dataset<Row> events) {
    return events
        .where("array_contains(methods, 'unknown')")
        .select(col("source_id"), explode(expr("arrays_zip(methods, vendor_methods)")).as("named"))
        .select(
            col("source_id"),
            col("named.methods").as("method"),
            col("named.vendor_methods").as("vendor_value"))
        .transform(words -> Methods.unmapped(words, "event_method"));
  }

  /** Vendor and word, joined by a slash, to method. */
  private static Column words(Vocabulary vocabulary, LocalDate asOf) {
    List<Column> entries = new ArrayList<>();
    for (Row word : vocabulary.words(asOf).collectAsList()) {
      entries.add(lit(word.getAs("word_vendor") + "/" + word.getAs("word")));
      entries.add(lit(word.<String>getAs("word_method")));
    }
    return map(entries.toArray(Column[]::new));
  }

  private static Column ranks(Vocabulary vocabulary) {
    List<Column> entries = new ArrayList<>();
    for (Row method : vocabulary.methods().join(vocabulary.classes(), "class").collectAsList()) {
      entries.add(lit(method.<String>getAs("method")));
      entries.add(
          expr(
              "struct(%d as rank, '%s' as class)"
                  .formatted(method.<Integer>getAs("rank"), method.getAs("class"))));
    }
    return map(entries.toArray(Column[]::new));
  }
}
