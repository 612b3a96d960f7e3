package io.exposureledger.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How numbers of days are written, and their limits. */
final class Days {

  private static final String NOT_REACHED = EstimateReasons.NOT_REACHED;

  private Days() {}

  /** Below a hundred with one decimal, unless it is zero. */
  static String number(double days) {
    if (days > 0 && days < 0.05) {
      return "under\u00a00.1";
    }
    String text = String.format(Locale.ROOT, days < 99.95 ? "%.1f" : "%,.0f", days);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String of(double days) {
    String number = number(days);
    return number + "\u00a0" + (number.equals("1") ? "day" : "days");
  }

  /** The limits of a time that may never have been reached. */
  static String limits(OptionalDouble low, OptionalDouble high) {
    return low.isEmpty() && high.isEmpty()
        ? NOT_REACHED
        : end(low) + " to " + (high.isPresent() ? of(high.getAsDouble()) : NOT_REACHED);
  }

  private static String end(OptionalDouble low) {
    return low.isPresent() ? number(low.getAsDouble()) : NOT_REACHED;
  }

  /** A time with its limits, or why there is none. */
  static Cell time(Optional<MetricRow> row) {
    return row.map(Days::time).orElse(Cell.of("not measured"));
  }

  private static Cell time(MetricRow row) {
    if (row.value().isPresent() && row.status() == MetricStatus.POINT) {
      return new Cell(of(row.value().getAsDouble()), limits(row.ciLow(), row.ciHigh()));
    }
    String detail = row.ciLow().isPresent() ? "not before " + of(row.ciLow().getAsDouble()) : "";
    return new Cell(EstimateReasons.said(row.reason()), detail);
  }

  /** A share with its limits, or why there is none. */
  static Cell share(Optional<MetricRow> row) {
    return row.map(Days::share).orElse(Cell.of("not measured"));
  }

  private static Cell share(MetricRow row) {
    if (row.value().isEmpty() || row.status() != MetricStatus.POINT) {
      return Cell.of(EstimateReasons.said(row.reason()));
    }
    String limits =
        row.interval()
            .map(it -> Numbers.range(Numbers.percent(it.low()), Numbers.percent(it.high())))
            .orElse("");
    return new Cell(Numbers.percent(row.value().getAsDouble()), limits);
  }
}
