package io.exposureledger.recovery;

import io.exposureledger.logic.Steps;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Resets and changes of credentials in the month of a date, with their tickets and what came before
 * and after.
 *
 * <ol>
 *   <li>{@code acts.sql}: events that are one act, and who acted;
 *   <li>{@code tickets.sql}: the tickets about the same person;
 *   <li>{@code followups.sql}: what the log tells of the time around;
 *   <li>{@code resets.sql}: the indicators, the rows of the mart;
 *   <li>{@code daily.sql}: acts by agent, desk, unit and day.
 * </ol>
 *
 * <p>The queries read the core tables of the run, {@code core_identity_event}, {@code core_ticket},
 * and {@code subject}, {@code person_key}, {@code unit_within} and {@code unit_owner}, which the
 * exposure of accounts makes. An indicator is unknown where its window reaches beyond what the
 * sources tell, unless something was found in it already.
 */
public final class Resets {

  private static final List<String> FUNCTIONS =
      List.of(
          "create or replace temporary function told_within(is_found boolean, starts timestamp,"
              + " ends timestamp, known_from timestamp, known_until timestamp) returns boolean"
              + " return case when is_found then true when starts >= known_from and ends <="
              + " known_until then false end",
          "create or replace temporary function answer_word(answer boolean) returns string return"
              + " case when answer then 'yes' when not answer then 'no' else 'unknown' end");

  private final LocalDate asOf;
  private final Dataset<Row> rows;
  private final Dataset<Row> daily;

  /**
   * Evaluates the acts of a month up to a date.
   *
   * @param zone the reporting zone, in which days begin and end
   */
  public Resets(SparkSession spark, LocalDate asOf, ZoneId zone) {
    Steps steps =
        new Steps(
            spark,
            Map.of(
                "zone", zone.getId(),
                "instant", Timestamp.from(asOf.plusDays(1).atStartOfDay(zone).toInstant()),
                "month_start",
                    Timestamp.from(asOf.withDayOfMonth(1).atStartOfDay(zone).toInstant())));
    FUNCTIONS.forEach(spark::sql);
    steps.named("recovery/acts.sql");
    steps.keep(List.of("reset_act"));
    steps.named("recovery/tickets.sql");
    steps.named("recovery/followups.sql");
    this.asOf = asOf;
    this.rows = steps.named("recovery/resets.sql");
    this.daily = steps.query("recovery/daily.sql");
  }

  /** One row per act: {@code mart.reset}. */
  public Dataset<Row> rows() {
    return rows;
  }

  /** One row per agent, desk or unit and day of the month: {@code mart.reset_day}. */
  public Dataset<Row> days() {
    return new ResetDays(asOf).of(daily);
  }
}
