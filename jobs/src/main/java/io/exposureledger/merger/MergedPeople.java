package io.exposureledger.merger;

import io.exposureledger.logic.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * People of acquired companies, from the closing until two factors are seen to be required of all
 * their accounts there for 30 days, and people whom one directory protects and another does not.
 *
 * <p>A state is that of a date with a run: what is between two of them nobody saw.
 */
public final class MergedPeople {

  private static final List<String> FUNCTIONS =
      List.of(
          "create or replace temporary function is_durable(since date, held_until date, left_on"
              + " date) returns boolean return datediff(held_until, since) >= 30 and"
              + " coalesce(left_on >= since + 30, true)",
          "create or replace temporary function clock_end(left_seen_on date, disabled_on date,"
              + " enforced_on date) returns string return case"
              + " when least(left_seen_on, disabled_on, enforced_on) is null then 'open'"
              + " when least(left_seen_on, disabled_on, enforced_on) = left_seen_on then 'left'"
              + " when least(disabled_on, enforced_on) = disabled_on then 'disabled'"
              + " else 'enforced' end",
          "create or replace temporary function ended_on(cause string, left_on date, disabled_on"
              + " date, enforced_on date, seen_on date) returns date return case cause"
              + " when 'left' then left_on when 'disabled' then disabled_on"
              + " when 'enforced' then enforced_on else seen_on end");

  private final Dataset<Row> rows;

  /**
   * Follows people until a date.
   *
   * <p>It reads the views {@code core_merger}, {@code core_person}, {@code mart_enforcement},
   * {@code unit_owner}; and of every date with a run up to this one {@code run_date}: {@code
   * as_of}, {@code directory_seen}: {@code as_of, directory} of those of which it saw all accounts,
   * and {@code enforcement_history}: {@code as_of, directory, account_id, person_id, stratum,
   * enforced, two_factors}.
   */
  public MergedPeople(SparkSession spark, LocalDate asOf) {
    FUNCTIONS.forEach(spark::sql);
    this.rows = new Steps(spark, Map.of("as_of", asOf.toString())).named("merger/people.sql");
  }

  /** One row per person: {@code mart.merger_person}. */
  public Dataset<Row> rows() {
    return rows;
  }
}
