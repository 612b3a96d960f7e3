package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Units beside all the others, without a ranking: in the order of their names. */
public record UnitComparison(List<UnitDuration> rows, Map<String, UnitLabel> labels) {

  /**
   * One unit.
   *
   * @param isMarked whether it differs from the others by more than chance lets expect
   */
  public record Line(
      String unit,
      String secrets,
      String mean,
      String others,
      Cell difference,
      boolean isMarked,
      String mark) {}

  public List<Line> lines() {
    return rows.stream()
        .filter(UnitDuration::isCompared)
        .map(this::line)
        .sorted(Comparator.comparing(Line::unit, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Units that have too few secrets to be compared. */
  public long tooFew() {
    return rows.stream().filter(row -> !row.isCompared()).count();
  }

  private Line line(UnitDuration row) {
    boolean isMarked = !row.marked().equals("inside");
    return new Line(
        Optional.ofNullable(labels.get(row.unit())).map(UnitLabel::name).orElse(row.unit()),
        Numbers.count(row.revoked()) + " of " + Numbers.count(row.subjects()),
        days(row.mean()),
        days(row.others()),
        new Cell(signed(row.difference()), limits(row)),
        isMarked,
        SecretWords.mark(row.marked()));
  }

  private static String days(OptionalDouble days) {
    return days.isPresent() ? Days.of(days.getAsDouble()) : "not computable";
  }

  private static String limits(UnitDuration row) {
    return row.low().isPresent() && row.high().isPresent()
        ? signed(row.low()) + " to " + signed(row.high())
        : "";
  }

  private static String signed(OptionalDouble days) {
    if (days.isEmpty()) {
      return "not computable";
    }
    double rounded = Math.round(days.getAsDouble() * 10) / 10.0;
    String size = String.format(Locale.ROOT, "%,.1f", Math.abs(rounded));
    return rounded > 0 ? "+" + size : rounded < 0 ? "\u2212" + size : size;
  }
}
