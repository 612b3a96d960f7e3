package io.exposureledger.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The months of the deliveries, 0 the oldest; those before and after it are counted on. */
public final class Months {

  private final LocalDate first;

  public Months(Organisation group) {
    this.first = group.dates().get(0).withDayOfMonth(1);
  }

  public LocalDate firstDay(int month) {
    return first.plusMonths(month);
  }

  public Instant start(int month) {
    return firstDay(month).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The instant as of which the delivery of the month is. */
  public Instant end(int month) {
    return start(month + 1);
  }

  /**
   * Where the delivery of a month begins: a day is delivered twice, but nothing before the first.
   */
  public Instant deliveredFrom(int month, int firstMonth) {
    return month <= firstMonth ? start(firstMonth) : start(month).minusSeconds(86_400);
  }

  /** A moment of the month in working hours, no earlier than a day of it. */
  Instant moment(int month, int fromDay, Chance chance) {
    LocalDate day =
        chance.of("day").day(firstDay(month).withDayOfMonth(fromDay), firstDay(month + 1));
    return onDay(day, chance);
  }

  static Instant onDay(LocalDate day, Chance chance) {
    long ofDay = 6 * 3_600_000L + chance.of("time").below(13 * 3_600_000);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(ofDay);
  }
}
