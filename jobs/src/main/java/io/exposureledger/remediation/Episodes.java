package io.exposureledger.remediation;

import io.exposureledger.logic.Steps;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Leaked secrets from their detection to their end, whatever number of tools tells of each.
 *
 * <p>Times on a clock stand on a grid that is coarser the longer they are, so that there are not
 * more of them than some ten thousand a year, however many secrets there are.
 */
public final class Episodes {

  private static final List<String> FUNCTIONS =
      List.of(
          "create or replace temporary function time_step(microseconds bigint) returns bigint"
              + " return case when microseconds <= 3600000000 then 1000000"
              + " when microseconds <= 86400000000 then 60000000"
              + " when microseconds <= 2592000000000 then 600000000 else 3600000000 end",
          "create or replace temporary function days_up(microseconds bigint) returns double"
              + " return ceil(microseconds / time_step(microseconds)) * time_step(microseconds)"
              + " / 86400000000D",
          "create or replace temporary function days_down(microseconds bigint) returns double"
              + " return floor(microseconds / time_step(microseconds)) * time_step(microseconds)"
              + " / 86400000000D",
          "create or replace temporary function lifted(leaves double, enters double) returns double"
              + " return if(leaves <= enters, enters + 0.5D / 86400, leaves)",
          "create or replace temporary function open_over(status string, is_lost boolean,"
              + " seen_at timestamp, detected_at timestamp, days int) returns string"
              + " return case when status <> 'open' then 'no'"
              + " when seen_at > detected_at + make_dt_interval(days) then if(is_lost, 'unknown', 'yes')"
              + " when is_lost then 'unknown' else 'no' end");

  private final Dataset<Row> rows;

  /**
   * Finds the episodes that are known at an instant.
   *
   * <p>It reads the views {@code core_secret_alert}, what the sources tell of each alert, {@code
   * core_repository}, and {@code unit_owner}.
   *
   * @param zone the reporting zone, in which months begin
   */
  public Episodes(SparkSession spark, Instant instant, ZoneId zone) {
    FUNCTIONS.forEach(spark::sql);
    this.rows =
        new Steps(spark, Map.of("zone", zone.getId(), "instant", Timestamp.from(instant)))
            .named("remediation/episodes.sql");
  }

  /** One row per episode: {@code mart.secret_episode}. */
  public Dataset<Row> rows() {
    return rows;
  }
}
