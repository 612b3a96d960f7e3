package io.exposureledger.policy;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.logic.FirstRow;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Methods in our own vocabulary. A word that it does not know becomes {@code unknown}. */
public final class Methods {

  private static final String[] BINDING = {"directory", "account_id", "binding_id"};
  private static final String[] RULE = {
    "directory", "policy_id", "method", "path", "effect", "target_kind", "target_id"
  };
  private static final int LONGEST_VALUE = 64;

  /** What may be a telephone number, in a value that no vocabulary knows. */
  static final String LONG_NUMBER = "[+]?[0-9][0-9 ().-]{5,}[0-9]";

  private Methods() {}

  /**
   * One row per {@code (directory, account_id, binding_id)}: {@code core.method}. Of a binding that
   * several records tell the first counts.
   *
   * @param told identified rows of what sources say of methods
   */
  public static Dataset<Row> bound(Dataset<Row> told, Vocabulary vocabulary, LocalDate asOf) {
    Dataset<Row> bound =
        translated(told.where("account_id is not null"), vocabulary, asOf)
            .withColumn("method", coalesce(col("method"), col("word_method"), lit("unknown")))
            .join(broadcast(vocabulary.methods()), new String[] {"method"}, "left")
            .withColumn("class", coalesce(col("class"), lit("unknown")))
            .withColumn("vendor_value", masked(col("vendor_value")))
            .withColumn("binding_id", masked(col("binding_id")))
            .withColumn(
                "uses",
                coalesce(col("uses"), col("method_uses"), array(lit("sign_in"), lit("recovery"))))
            .withColumn("status", coalesce(col("status"), lit("active")))
            .withColumn("ruled_by", coalesce(col("ruled_by"), col("method")));
    return FirstRow.per(closest(bound), BINDING, "precedence", "source_id", "record_no");
  }

  /**
   * Without the rows of a method that a more exact source tells of the same account: the same
   * authenticator under another id. What has no meaning may be anything and stays.
   */
  private static Dataset<Row> closest(Dataset<Row> bound) {
    WindowSpec sameMethod = Window.partitionBy("directory", "account_id", "method");
    return bound
        .withColumn("smallest", min("precedence").over(sameMethod))
        .where("precedence = smallest or method = 'unknown'")
        .drop("smallest");
  }

  /**
   * One row per policy, method, path, effect and target: {@code core.method_policy}. Where several
   * words of a policy mean one method, one that is switched on counts before the others.
   *
   * @param told what sources say of method policies, in the vendor's words
   */
  public static Dataset<Row> ruled(Dataset<Row> told, Vocabulary vocabulary, LocalDate asOf) {
    Dataset<Row> ruled =
        translated(told, vocabulary, asOf)
            .withColumn("method", coalesce(col("word_method"), lit("unknown")))
            .withColumn(
                "state_place",
                expr("case when enabled then 1 when enabled is null then 2 else 3 end"));
    return FirstRow.per(ruled, RULE, "state_place", "source_id", "record_no", "vendor_value")
        .drop("state_place");
  }

  /** One row per source, field and value that the vocabulary does not know. */
  public static Dataset<Row> unmapped(Dataset<Row> methods, String field) {
    return methods
        .where("method = 'unknown' and vendor_value is not null")
        .groupBy(
            col("source_id"),
            lit(field).as("field"),
            substring(masked(col("vendor_value")), 1, LONGEST_VALUE).as("value"))
        .agg(count(lit(1)).as("count"));
  }

  private static Column masked(Column value) {
    return when(col("method").equalTo("unknown"), regexp_replace(value, LONG_NUMBER, "#"))
        .otherwise(value);
  }

  private static Dataset<Row> translated(Dataset<Row> told, Vocabulary vocabulary, LocalDate asOf) {
    Dataset<Row> words = vocabulary.words(asOf);
    return told.join(
        broadcast(words),
        words
            .col("word_vendor")
            .equalTo(col("vocabulary"))
            .and(words.col("word").equalTo(lower(trim(col("vendor_value"))))),
        "left");
  }
}
