package io.exposureledger.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
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
          .toFormatter(java.util.Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Set<String> SENTINEL_YEARS = Set.of("0001-", "1601-", "9999-");

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

  /**
   * The instant that a text means, or null where it is no time.
   *
   * @param zone the zone of a time that is written without one
   */
  static Instant instant(String text, ZoneId zone) {
    try {
      return WITH_ZONE.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime time
          ? time.toInstant()
          : LocalDateTime.parse(text, WITH_ZONE).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a date or time stands for "never" or "not set". */
  static boolean isSentinel(String text) {
    return SENTINEL_YEARS.stream().anyMatch(text::startsWith)
        && (isDate(text) || instant(text, ZoneOffset.UTC) != null);
  }
}
