package io.exposureledger.policy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tickets in our own words. What a desk does not record stays unknown. */
public final class Tickets {

  private static final String PLAIN = "trim(regexp_replace(lower(%s), '[\\\\s_-]+', ' '))";

  private static final String MEANT =
      "coalesce(try_element_at(words, concat(source_id, '/%1$s/', %2$s)),"
          + " try_element_at(words, concat('/%1$s/', %2$s)))";

  private static final String KINDS_MEANT =
      "filter(transform(categories, one -> "
          + MEANT.formatted("category", PLAIN.formatted("one"))
          + "), one -> one is not null)";

  private static final String UNMAPPED =
      """
      filter(
        array(
          if(verification_meant is null,
            named_struct('field', 'caller_verification', 'value', verification_word), null),
          if(channel_meant is null, named_struct('field', 'channel', 'value', channel_word), null),
          if(state_meant is null, named_struct('field', 'state', 'value', state_word), null)),
        one -> one.value is not null)
      """;

  private Tickets() {}

  /**
   * One row per told ticket: {@code core.ticket}.
   *
   * <ol>
   *   <li>the desk's words are looked up, its own before the shared ones;
   *   <li>the kind comes of a category that tells it, else of the text rule, else of a category
   *       that tells another subject.
   * </ol>
   *
   * @param told what sources say of tickets, in the desk's words
   * @param bySource the desks' own words, by the id of the source
   */
  public static Dataset<Row> translated(
      Dataset<Row> told, TicketVocabulary vocabulary, Map<String, DeskWords> bySource) {
    Dataset<Row> looked =
        told.withColumn("words", words(vocabulary, bySource))
            .withColumn("rule_kinds", mapOf(vocabulary.kinds()))
            .withColumn("acceptable", mapOf(vocabulary.acceptable()))
            .withColumn("verification_meant", meaning("caller_verification", "verification_word"))
            .withColumn("channel_meant", meaning("channel", "channel_word"))
            .withColumn("state_meant", meaning("state", "state_word"))
            .withColumn("desk_meant", meaning("desk", "desk_word"))
            .withColumn("kinds_meant", expr(KINDS_MEANT))
            .withColumn("kind_of_rule", expr("try_element_at(rule_kinds, text_rule)"));
    return kinds(looked)
        .withColumn("caller_verification", expr("coalesce(verification_meant, 'unknown')"))
        .withColumn("caller_verification_vendor", col("verification_word"))
        .withColumn(
            "acceptable_verification", expr("try_element_at(acceptable, verification_meant)"))
        .withColumn("records_verification", records("caller_verification"))
        .withColumn("records_approver", records("approver"))
        .withColumn("channel", expr("coalesce(channel_meant, 'unknown')"))
        .withColumn("state", expr("coalesce(state_meant, 'unknown')"))
        .withColumn(
            "desk",
            expr("coalesce(desk_meant, try_element_at(words, source_id || '/desk'), desk_word)"))
        .withColumn("affected_person", lower(col("affected_person")))
        .withColumn("opened_by", lower(col("opened_by")))
        .withColumn("agent", lower(col("agent")))
        .withColumn("approver", lower(col("approver")))
        .withColumn("unmapped_words", expr(UNMAPPED));
  }

  private static Dataset<Row> kinds(Dataset<Row> looked) {
    return looked
        .withColumn(
            "kind_of_category",
            expr("try_element_at(filter(kinds_meant, one -> one not in ('other', 'unknown')), 1)"))
        .withColumn("is_other", expr("array_contains(kinds_meant, 'other')"))
        .withColumn(
            "kind",
            expr(
                "coalesce(kind_of_category, kind_of_rule, if(is_other, 'other', null), 'unknown')"))
        .withColumn(
            "kind_by",
            expr(
                "case when kind_of_category is not null then 'category'"
                    + " when kind_of_rule is not null then text_rule"
                    + " when is_other then 'category' end"));
  }

  private static Column records(String field) {
    return expr("coalesce(array_contains(recorded, '" + field + "'), false)");
  }

  private static Column meaning(String topic, String word) {
    return expr(MEANT.formatted(topic, PLAIN.formatted(word)));
  }

  private static Column words(TicketVocabulary vocabulary, Map<String, DeskWords> bySource) {
    List<Column> entries = new ArrayList<>();
    add(entries, "", vocabulary.meanings());
    bySource.forEach(
        (source, own) -> {
          add(entries, source, own.meanings());
          add(entries, source, Map.of("desk", plain(own.desks())));
          own.desk().ifPresent(desk -> entries.addAll(List.of(lit(source + "/desk"), lit(desk))));
        });
    return map(entries.toArray(Column[]::new));
  }

  private static Map<String, String> plain(Map<String, String> desks) {
    Map<String, String> plain = new java.util.LinkedHashMap<>();
    desks.forEach((group, desk) -> plain.put(TicketVocabulary.plain(group), desk));
    return plain;
  }

  private static void add(
      List<Column> entries, String source, Map<String, Map<String, String>> meanings) {
    meanings.forEach(
        (topic, words) ->
            words.forEach(
                (word, our) -> {
                  entries.add(lit(source + "/" + topic + "/" + word));
                  entries.add(lit(our));
                }));
  }

  private static Column mapOf(Map<String, ?> entries) {
    List<Column> columns = new ArrayList<>();
    entries.forEach(
        (key, value) -> {
          columns.add(lit(key));
          columns.add(lit(value));
        });
    return map(columns.toArray(Column[]::new));
  }
}
