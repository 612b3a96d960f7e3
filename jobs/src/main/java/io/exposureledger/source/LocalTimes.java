package io.exposureledger.source;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as a user interface shows them: in its user's order of day and month, without a zone. */
record LocalTimes(ZoneId zone, Boolean dayFirst) implements Serializable {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,2})([./-])(\\d{1,2}|\\p{L}+)[./-]+(\\d{4}|\\d{2}),?\\s+"
              + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp]\\.?[Mm]\\.?)?");
  private static final Map<String, Integer> MONTHS = months();
  private static final int THIS_CENTURY = 2000;

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(Map.of("mrz", 3));
    for (Month month : Month.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        for (TextStyle style : List.of(TextStyle.SHORT, TextStyle.FULL)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.put(name.replace(".", ""), month.getValue());
          months.put(name.substring(0, 3), month.getValue());
        }
      }
    }
    return months;
  }

  /**
   * The instant that a text means.
   *
   * @throws UnfitValue where it is no time, or one of which day and month cannot be told apart
   */
  Instant instant(String text) {
    Instant instant = Times.instant(text, zone);
    if (instant != null) {
      return instant;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new UnfitValue("a time");
    }
    try {
      return local(form).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new UnfitValue("a time");
    }
  }

  private LocalDateTime local(Matcher form) {
    int first = Integer.parseInt(form.group(1));
    Integer named = MONTHS.get(form.group(3).toLowerCase(Locale.ROOT));
    boolean isNamed = !Character.isDigit(form.group(3).charAt(0));
    if (isNamed && named == null) {
      throw new UnfitValue("a time with a month in English or German");
    }
    int second = isNamed ? named : Integer.parseInt(form.group(3));
    boolean startsWithDay = isNamed || startsWithDay(form.group(2), first, second);
    int year = Integer.parseInt(form.group(4));
    return LocalDateTime.of(
        year < 100 ? THIS_CENTURY + year : year,
        startsWithDay ? second : first,
        startsWithDay ? first : second,
        hour(form),
        Integer.parseInt(form.group(6)),
        form.group(7) == null ? 0 : Integer.parseInt(form.group(7)));
  }

  private boolean startsWithDay(String separator, int first, int second) {
    if (separator.equals(".")) {
      return true;
    }
    if (dayFirst != null) {
      return dayFirst;
    }
    if (first <= 12 && second <= 12 && first != second) {
      throw new UnfitValue(
          "a time of which day and month can be told apart: declare `day_first` for the source");
    }
    return first > 12;
  }

  private static int hour(Matcher form) {
    int hour = Integer.parseInt(form.group(5));
    if (form.group(8) == null) {
      return hour;
    }
    boolean isAfternoon = form.group(8).toLowerCase(Locale.ROOT).startsWith("p");
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("No hour of a clock");
    }
    return hour % 12 + (isAfternoon ? 12 : 0);
  }
}
