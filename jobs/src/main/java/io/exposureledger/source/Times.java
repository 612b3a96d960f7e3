package io.exposureledger.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Set;

/** Times as vendors write them. */
final class Times {

  private static final DateTimeFormatter WITH_ZONE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private static final Set<Integer> SENTINEL_YEARS = Set.of(1, 1601, 9999);

  private Times() {}

  static boolean isDate(String text) {
    if (text.length() != 10) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The instant that a text with an offset means, or null where it is no such text. */
  static Instant withZone(String text) {
    try {
      return OffsetDateTime.parse(text, WITH_ZONE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a time stands for "never" or "not set". */
  static boolean isSentinel(String text) {
    try {
      return SENTINEL_YEARS.contains(OffsetDateTime.parse(text, WITH_ZONE).getYear());
    } catch (DateTimeException e) {
      return false;
    }
  }
}
