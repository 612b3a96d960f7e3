package io.exposureledger.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as vendors write them. */
final class VendorTime {

  private static final long SECONDS_FROM_1601 = 11_644_473_600L;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter GENERALIZED =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private VendorTime() {}

  /** When an account was made. */
  static Instant morning(LocalDate day) {
    return day.atTime(8, 30).toInstant(ZoneOffset.UTC);
  }

  static String millis(Instant at) {
    return MILLIS.format(at);
  }

  static String generalized(Instant at) {
    return GENERALIZED.format(at);
  }

  /** Steps of 100 nanoseconds since 1601. */
  static String fileTime(Instant at) {
    return Long.toString((at.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000L);
  }
}
