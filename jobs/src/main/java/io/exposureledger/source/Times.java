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
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Generalized time, as LDAP writes it. */
  private static final DateTimeFormatter GENERALIZED =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .appendValue(ChronoField.DAY_OF_MONTH, 2)
          .appendValue(ChronoField.HOUR_OF_DAY, 2)
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HHMM", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** As Go and Ruby print a time: the offset after a blank, again or as a name after that. */
  private static final Pattern PRINTED =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d [\\d:.]+) (?:([+-]\\d{4})(?: \\S+)?|UTC)");

  private static final Pattern FILE_TIME = Pattern.compile("\\d{1,19}");
  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final long NANOSECONDS_PER_TICK = 100;
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

  /** The largest number, as a spreadsheet rounds it. */
  private static final String NEVER = "92233720368547";

  private static final Set<String> SENTINEL_YEARS = Set.of("0001-", "1601-", "9999-", "16010101");

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
      if (text.length() > 14 && text.indexOf('-') < 0 && text.indexOf(':') < 0) {
        return GENERALIZED.parse(text, Instant::from);
      }
      String iso = unprinted(text);
      return WITH_ZONE.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime time
          ? time.toInstant()
          : LocalDateTime.parse(iso, WITH_ZONE).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String unprinted(String text) {
    Matcher printed = PRINTED.matcher(text);
    if (!printed.matches()) {
      return text;
    }
    return printed.group(1) + (printed.group(2) == null ? "Z" : printed.group(2));
  }

  /** The instant of a FILETIME, or null where it is none. */
  static Instant fileTime(String text) {
    if (!FILE_TIME.matcher(text).matches()) {
      return null;
    }
    long ticks = Long.parseLong(text);
    return Instant.ofEpochSecond(
        ticks / TICKS_PER_SECOND - SECONDS_FROM_1601_TO_1970,
        ticks % TICKS_PER_SECOND * NANOSECONDS_PER_TICK);
  }

  /** Whether a FILETIME stands for "never". */
  static boolean isNever(String text) {
    return text.equals("0") || text.length() == 19 && text.startsWith(NEVER);
  }

  /** Whether a date or time stands for "never" or "not set". */
  static boolean isSentinel(String text) {
    return SENTINEL_YEARS.stream().anyMatch(text::startsWith)
        && (isDate(text) || instant(text, ZoneOffset.UTC) != null);
  }
}
