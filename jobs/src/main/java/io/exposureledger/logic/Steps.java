package io.exposureledger.logic;

import io.exposureledger.settings.YamlDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs files of SQL whose steps are each a view that later ones read. */
public record Steps(SparkSession spark, Map<String, Object> parameters) {

  private static final String EXCLUDED_RULES = "spark.sql.optimizer.excludedRules";
  private static final String COLLAPSE = "org.apache.spark.sql.catalyst.optimizer.CollapseProject";

  /** Names every step of a resource, and returns the rows of the last. */
  public Dataset<Row> named(String resource) {
    Dataset<Row> rows = null;
    String[] parts = YamlDocument.resourceText(resource).split("-- step: ");
    for (String step : Arrays.asList(parts).subList(1, parts.length)) {
      int end = step.indexOf('\n');
      rows = spark.sql(step.substring(end), parameters);
      rows.createOrReplaceTempView(step.substring(0, end).trim());
    }
    return rows;
  }

  /** Names every step, and computes the rows of the last before it returns. */
  public Dataset<Row> computed(String resource) {
    spark.conf().set(EXCLUDED_RULES, COLLAPSE);
    try {
      return named(resource).localCheckpoint();
    } finally {
      spark.conf().unset(EXCLUDED_RULES);
    }
  }

  /**
   * Names every step, and computes the query that reads the last before it returns. The steps are
   * not merged: that would put what one computes into every lambda of the next, to be computed
   * again for each element.
   */
  public Dataset<Row> computed(String resource, String query) {
    spark.conf().set(EXCLUDED_RULES, COLLAPSE);
    try {
      named(resource);
      return query(query).localCheckpoint();
    } finally {
      spark.conf().unset(EXCLUDED_RULES);
    }
  }

  /** Computes views that are small and read more than once. */
  public void keep(List<String> views) {
    views.forEach(view -> spark.table(view).localCheckpoint().createOrReplaceTempView(view));
  }

  /** Makes the only value of a view a variable of the session, named after it with {@code _of}. */
  public void variable(String view) {
    Dataset<Row> value = spark.table(view);
    String name = view + "_of";
    spark.sql(
        "declare or replace variable %s %s"
            .formatted(name, value.schema().apply(0).dataType().sql()));
    spark.sql("set variable %s = (select * from %s)".formatted(name, view));
  }

  public Dataset<Row> query(String resource) {
    return spark.sql(YamlDocument.resourceText(resource), parameters);
  }
}
