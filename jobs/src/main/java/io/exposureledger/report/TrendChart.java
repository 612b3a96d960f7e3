package io.exposureledger.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Columns of one metric over the dates kept, on one scale from zero to the most in scope.
 *
 * @param rows in the order of dates
 */
public record TrendChart(String title, List<MetricRow> rows) {

  public static final int WIDTH = 320;
  public static final int HEIGHT = 190;

  private static final int TOP = 22;
  private static final int BASE = 160;
  private static final int SIDE = 4;
  private static final int WIDEST_COLUMN = 44;
  private static final int MOST_COLUMNS = 24;
  private static final int MOST_LABELS = 5;

  /** One column: rectangles from the base upwards, and its texts where there is room. */
  public record Column(
      String x,
      String width,
      String middle,
      String yesY,
      String yesHeight,
      String unknownY,
      String unknownHeight,
      String scopeY,
      String scopeHeight,
      String count,
      String countY,
      boolean isCountAbove,
      String day) {}

  public TrendChart {
    rows = rows.subList(Math.max(0, rows.size() - MOST_COLUMNS), rows.size());
  }

  public int base() {
    return BASE;
  }

  public List<Column> columns() {
    long most = rows.stream().mapToLong(MetricRow::inScope).max().orElse(0);
    return IntStream.range(0, rows.size()).mapToObj(at -> column(at, Math.max(most, 1))).toList();
  }

  public String description() {
    MetricRow first = rows.get(0);
    MetricRow last = rows.get(rows.size() - 1);
    return "%s by date: %s on %s, %s on %s. Every number is in the table below."
        .formatted(
            title,
            Change.state(first),
            Numbers.day(first.asOf()),
            Change.state(last),
            Numbers.day(last.asOf()));
  }

  private Column column(int at, long most) {
    MetricRow row = rows.get(at);
    double slot = (WIDTH - 2.0 * SIDE) / rows.size();
    double width = Math.min(WIDEST_COLUMN, slot * 0.62);
    double middle = SIDE + slot * (at + 0.5);
    double scale = (BASE - TOP) / (double) most;
    double top = BASE - row.yes() * scale;
    boolean isInside = width >= 34 && row.yes() * scale >= 22;
    boolean isLabelled = isLabelled(at);
    return new Column(
        number(middle - width / 2),
        number(width),
        number(middle),
        number(BASE - row.yes() * scale),
        number(row.yes() * scale),
        number(BASE - row.counts().possible() * scale),
        number(row.unknown() * scale),
        number(BASE - row.inScope() * scale),
        number(row.inScope() * scale),
        isLabelled ? Numbers.count(row.yes()) : "",
        number(isInside ? top + 16 : BASE - row.inScope() * scale - 5),
        !isInside,
        isLabelled ? label(row.asOf()) : "");
  }

  /** The newest date has its texts, and the others at even steps back from it. */
  private boolean isLabelled(int at) {
    int step = (rows.size() + MOST_LABELS - 1) / MOST_LABELS;
    return (rows.size() - 1 - at) % Math.max(step, 1) == 0;
  }

  private static String label(LocalDate day) {
    return Numbers.shortDay(day);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
