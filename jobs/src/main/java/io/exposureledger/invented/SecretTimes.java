package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Draws of instants and durations in the life of a secret, in whole seconds. */
final class SecretTimes {

  private static final long SHORTEST = 43_200;
  private static final long DAY = 86_400;

  private final Organisation group;
  private final SecretCalendar calendar;

  SecretTimes(Organisation group) {
    this.group = group;
    this.calendar = new SecretCalendar(group);
  }

  /** When a tracker that keeps states found it first. */
  Instant detected(SecretDetector detector, int number) {
    return isBackFilled(detector, number)
        ? calendar.connected().plusNanos(947_000_000L + (number % 1000) * 1000L)
        : between("secret detected", number, calendar.start(), calendar.end());
  }

  boolean isBackFilled(SecretDetector detector, int number) {
    return detector == SecretDetector.GITGUARDIAN && group.happens("secret_back_filled", number);
  }

  /** When it was committed, where a tracker found it: mostly at once, some long before. */
  Instant leaked(Instant detected, int number) {
    double days = lognormal("secret lag", number, "secret_lag_median_days", "secret_lag_sigma");
    return Instant.ofEpochSecond(detected.getEpochSecond() - Math.max(60, seconds(days)));
  }

  /** When it was committed, where only scans see it. */
  Instant leaked(int number) {
    return between("secret leaked", number, calendar.start(), calendar.end());
  }

  /** How long it takes until somebody acts: heavy-tailed. */
  Duration life(String purpose, int number) {
    double days = lognormal(purpose, number, "secret_days_median", "secret_days_sigma");
    return Duration.ofSeconds(Math.max(SHORTEST, seconds(days)));
  }

  /** Days, and not a whole number of them. */
  Duration gap(String purpose, int number, int from, int to) {
    double share = group.chance().of(purpose, number).share();
    return Duration.ofSeconds(from * DAY + (long) (share * (to - from) * DAY));
  }

  /**
   * When it stops working without anybody closing the alert: after it was delivered, and not on the
   * day of a delivery, so that no delivery is dated before what it shows.
   */
  Optional<Instant> unnoticed(Instant known, int number) {
    return calendar
        .firstDelivery(known)
        .map(month -> calendar.until(month).plus(life("secret unnoticed", number)))
        .map(died -> died.minus(Duration.ofDays(isLate(died) ? 5 : 0)));
  }

  private static boolean isLate(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).getDayOfMonth() > 27;
  }

  private Instant between(String purpose, int number, Instant from, Instant to) {
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    return from.plusSeconds((long) (group.chance().of(purpose, number).share() * seconds));
  }

  private static long seconds(double days) {
    return (long) (Math.min(days, 4_000) * DAY);
  }

  /** Of a normal draw (Box and Muller 1958); StrictMath gives the same on every machine. */
  private double lognormal(String purpose, int number, String median, String sigma) {
    Chance chance = group.chance().of(purpose, number);
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - chance.of("radius").share()));
    double normal = radius * StrictMath.cos(2 * StrictMath.PI * chance.of("angle").share());
    return group.share(median) * StrictMath.exp(group.share(sigma) * normal);
  }
}
