package io.exposureledger.oracle;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Episodes of leaked secrets alert by alert, as the truth and as the mart tell them. */
final class SecretsOfAlerts {

  /** The truth names a finding as its scanner does, without its repository, detector and column. */
  private static final String ALERT =
      "case when alert like 'tessel-gitlab%' then regexp_replace(alert, ' [^:]*:', ' ')"
          + " when alert like 'group-trufflehog%' then regexp_replace(alert, ':[^:]*:[^:]*$', '')"
          + " when alert like 'group-gitleaks%' then regexp_replace("
          + "regexp_replace(alert, ' [^:]*:', ' '), '(:[0-9]+):[0-9]+$', '$1')"
          + " else alert end";

  private static final String[] TOLD = {
    "alert",
    "alerts",
    "episode",
    "nullif(repository, '') as repository",
    "unit",
    "string(timestamp(leaked_at)) as leaked_at",
    "string(timestamp(detected_at)) as detected_at",
    "status",
    "cause",
    "string(timestamp(ended_at)) as ended_at",
    "string(timestamp(censored_at)) as censored_at",
    "nullif(excluded_because, '') as excluded_because",
    "validity_at_detection",
    "string(round(double(duration_days), 6)) as duration_days",
    "ticket_based",
    "held_30_days",
    "leak_after_detection"
  };

  private static final String[] FOUND = {
    "alert",
    "array_join(alerts, '|') as alerts",
    "string(episode) as episode",
    "repository",
    "unit",
    "string(leaked_at) as leaked_at",
    "string(detected_at) as detected_at",
    "status",
    "cause",
    "string(ended_at) as ended_at",
    "string(censored_at) as censored_at",
    "excluded_because",
    "case stratum when 'valid' then 'active' when 'invalid' then 'inactive' else 'unknown' end as"
        + " validity_at_detection",
    "string(round(duration_days, 6)) as duration_days",
    "if(label in ('ticket_based', 'contradicted'), 'yes', 'no') as ticket_based",
    "held_30_days",
    "leak_after_detection"
  };

  private SecretsOfAlerts() {}

  /** One row per alert, with the episode to which it belongs. */
  static Dataset<Row> told(Dataset<Row> alerts, Dataset<Row> episodes) {
    return alerts
        .withColumn("alert", concat_ws(" ", col("source_id"), col("alert_id")))
        .withColumn(
            "alerts",
            array_join(
                array_sort(
                    collect_set(col("alert")).over(Window.partitionBy("secret_id", "episode"))),
                "|"))
        .join(episodes, new String[] {"secret_id", "episode"})
        .selectExpr(TOLD);
  }

  /** The same of the mart. */
  static Dataset<Row> found(Dataset<Row> episodes) {
    return episodes
        .withColumn("alerts", expr("array_sort(transform(alerts, alert -> %s))".formatted(ALERT)))
        .withColumn("alert", explode(col("alerts")))
        .selectExpr(FOUND);
  }
}
