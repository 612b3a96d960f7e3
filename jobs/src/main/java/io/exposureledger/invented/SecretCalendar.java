package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;

/** When deliveries, scans and checks of secrets are. */
final class SecretCalendar {

  /** GitLab's scan starts this long after midnight, in universal time that it does not name. */
  static final Duration GITLAB_SCAN = Duration.ofSeconds(2 * 3600 + 13 * 60 + 9);

  private final Organisation group;

  SecretCalendar(Organisation group) {
    this.group = group;
  }

  /** The end of a month-end: the delivery holds what was before. */
  Instant until(int month) {
    return midnight(group.dates().get(month).plusDays(1));
  }

  /** When something was seen that is dated only by its delivery. */
  Instant seen(int month) {
    return midnight(group.dates().get(month));
  }

  Instant scan(SecretDetector detector, int month) {
    return detector == SecretDetector.GITLAB ? seen(month).plus(GITLAB_SCAN) : seen(month);
  }

  /** The first scan after an instant. */
  Optional<Integer> firstScan(SecretDetector detector, Instant after) {
    return months().filter(month -> after.isBefore(scan(detector, month))).boxed().findFirst();
  }

  /** The first delivery that holds what is at an instant. */
  Optional<Integer> firstDelivery(Instant at) {
    return months().filter(month -> at.isBefore(until(month))).boxed().findFirst();
  }

  private IntStream months() {
    return IntStream.range(0, group.dates().size());
  }

  /** The register's checks are at noon on month-ends: the first one after an instant. */
  static Instant checkAfter(Instant instant) {
    YearMonth month = YearMonth.from(instant.atZone(ZoneOffset.UTC));
    Instant check = check(month);
    return check.isAfter(instant) ? check : check(month.plusMonths(1));
  }

  private static Instant check(YearMonth month) {
    return midnight(month.atEndOfMonth()).plus(Duration.ofHours(12));
  }

  Instant check(int month) {
    return check(YearMonth.from(group.dates().get(month)));
  }

  /** From when on secrets are found: about two and a half years before the first delivery. */
  Instant start() {
    return midnight(group.dates().get(0).minusDays(900));
  }

  Instant end() {
    return until(group.dates().size() - 1);
  }

  /** The instant at which many alerts are closed at once. */
  Instant bulk() {
    LocalDate day = group.dates().get((group.dates().size() - 1) / 2).withDayOfMonth(14);
    return day.atTime(14, 38, 12).toInstant(ZoneOffset.UTC);
  }

  /** The instant at which GitGuardian was connected and read the whole history. */
  Instant connected() {
    LocalDate day = group.dates().get(0).minusDays(600);
    return day.atTime(14, 23, 22).toInstant(ZoneOffset.UTC);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
