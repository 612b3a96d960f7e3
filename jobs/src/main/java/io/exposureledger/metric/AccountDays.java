package io.exposureledger.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The days of a month up to a date, account by account. The state at the end of a day stands for
 * that day and, where none is there, for the next one: 48 hours. On a day for which none stands it
 * is unknown, for those accounts that are in scope the next time and were there already.
 */
public final class AccountDays {

  private final LocalDate asOf;
  private final ZoneId zone;
  private final TreeMap<LocalDate, Dataset<Row>> snapshots;

  /**
   * Days of the month of a date.
   *
   * @param snapshots by day, the date's own among them: one row per account with {@code directory},
   *     {@code unit}, {@code stratum}, {@code scope}, {@code exposed} and {@code created_at}
   */
  public AccountDays(LocalDate asOf, ZoneId zone, SortedMap<LocalDate, Dataset<Row>> snapshots) {
    this.asOf = asOf;
    this.zone = zone;
    this.snapshots = new TreeMap<>(snapshots);
  }

  /** Rows of accounts with the number of {@code days} for which each counts. */
  public Dataset<Row> rows() {
    List<Dataset<Row>> all = new ArrayList<>();
    snapshots.forEach(
        (day, accounts) -> {
          long standing = days().filter(one -> standing(one).equals(Optional.of(day))).count();
          all.add(selected(accounts, col("exposed"), lit(standing)));
          List<Column> open =
              days()
                  .filter(one -> standing(one).isEmpty() && snapshots.ceilingKey(one).equals(day))
                  .map(one -> lit(Timestamp.from(one.plusDays(1).atStartOfDay(zone).toInstant())))
                  .toList();
          if (!open.isEmpty()) {
            all.add(
                selected(
                    accounts
                        .where("scope = 'in_scope'")
                        .withColumn("ends", array(open.toArray(Column[]::new))),
                    lit("unknown"),
                    expr("size(filter(ends, end -> coalesce(created_at < end, true)))")));
          }
        });
    return all.stream().reduce(Dataset::unionByName).orElseThrow();
  }

  private Stream<LocalDate> days() {
    return asOf.withDayOfMonth(1).datesUntil(asOf.plusDays(1));
  }

  private Optional<LocalDate> standing(LocalDate day) {
    return List.of(day, day.minusDays(1)).stream().filter(snapshots::containsKey).findFirst();
  }

  private static Dataset<Row> selected(Dataset<Row> accounts, Column exposed, Column days) {
    return accounts.select(
        col("directory"),
        col("unit"),
        col("stratum"),
        col("scope"),
        exposed.as("exposed"),
        days.cast("bigint").as("days"));
  }
}
