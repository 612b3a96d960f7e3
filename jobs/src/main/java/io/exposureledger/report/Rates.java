package io.exposureledger.report;

import java.util.Locale;
import java.util.Optional;

/** A rate per 1,000 account-days in words, never without what it is a rate over. */
final class Rates {

  private static final Cell NONE = new Cell("not computable", "no account-days of its own");

  private Rates() {}

  static Cell rate(Optional<MetricRow> row) {
    return row.map(Rates::rate).orElse(NONE);
  }

  private static Cell rate(MetricRow row) {
    if (row.inScope() == 0 || row.status() == MetricStatus.NOT_COMPUTABLE) {
      return NONE;
    }
    if (row.value().isEmpty()) {
      return new Cell("at least " + two(row.valueLow().orElse(0)), "too many days not known");
    }
    String limits = row.interval().map(one -> two(one.low()) + " to " + two(one.high())).orElse("");
    return new Cell(two(row.value().getAsDouble()), limits);
  }

  /**
   * The denominator: days that are known, and those that are not. A log that covers no whole month
   * makes no day known, though acts are.
   */
  static Cell days(Optional<MetricRow> row) {
    return row.filter(one -> one.inScope() > 0).map(Rates::days).orElse(Cell.of(""));
  }

  private static Cell days(MetricRow row) {
    if (row.no() == 0) {
      return new Cell(Numbers.count(row.inScope()), "none of them known");
    }
    return new Cell(
        Numbers.count(row.yes() + row.no()),
        row.unknown() == 0 ? "" : Numbers.count(row.unknown()) + " more not known");
  }

  private static String two(double number) {
    return number > 0 && number < 0.005
        ? "under\u00a00.01"
        : String.format(Locale.ROOT, "%,.2f", number);
  }
}
