package io.exposureledger.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and dates are written; a space that belongs to a number never breaks. */
public final class Numbers {

  private static final String PERCENT = "\u00a0%";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String MINUS = "\u2212";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ENGLISH);

  private Numbers() {}

  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** With its sign, zero without. */
  public static String signed(long count) {
    return count > 0 ? "+" + count(count) : count < 0 ? MINUS + count(-count) : "0";
  }

  /**
   * A share with one decimal, halves rounded up. Only nothing is 0 % and only all is 100 %.
   *
   * @throws IllegalArgumentException over nothing, which has no share
   */
  public static String share(long part, long whole) {
    if (whole <= 0) {
      throw new IllegalArgumentException("no share over " + whole);
    }
    if (part == 0) {
      return "0" + PERCENT;
    }
    if (part == whole) {
      return "100" + PERCENT;
    }
    BigDecimal tenths =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    if (tenths.signum() == 0) {
      return "under\u00a00.1" + PERCENT;
    }
    return tenths.compareTo(HUNDRED) == 0 ? "over\u00a099.9" + PERCENT : tenths + PERCENT;
  }

  /** A limit of a share. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100) + PERCENT;
  }

  /** Two shares, written once where they read the same. */
  public static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  /** A difference of two shares. */
  public static String points(double difference) {
    double rounded = Math.round(difference * 1000) / 10.0;
    String size = String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
    return rounded > 0 ? "+" + size : rounded < 0 ? MINUS + size : size;
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** {@code 1 account}, {@code 2 accounts}. */
  public static String of(long count, String noun) {
    return count(count) + "\u00a0" + plural(count, noun);
  }

  static String plural(long count, String noun) {
    return count == 1 ? noun : noun.equals("person") ? "people" : noun + "s";
  }
}
