package io.exposureledger.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns of acts by all desks, one per day, on one scale from zero.
 *
 * @param rows agents, desks and units by day
 */
public record ResetDayChart(List<ResetDay> rows) {

  public static final int WIDTH = 900;
  public static final int HEIGHT = 190;

  private static final int TOP = 34;
  private static final int BASE = 160;
  private static final int UNKNOWN_HEIGHT = 12;

  /** One column, whose kind is the class of its style. */
  public record Column(
      String kind,
      String x,
      String width,
      String middle,
      String y,
      String height,
      String count,
      String countY,
      String markY,
      boolean isMarked,
      String day) {}

  private record Day(LocalDate date, long acts, boolean isWhole, boolean isMarked) {}

  public int base() {
    return BASE;
  }

  public boolean isEmpty() {
    return days().isEmpty();
  }

  public List<Column> columns() {
    List<Day> days = days();
    long most = days.stream().mapToLong(Day::acts).max().orElse(0);
    return IntStream.range(0, days.size())
        .mapToObj(at -> column(days.get(at), at, days.size(), Math.max(most, 1)))
        .toList();
  }

  /** Every day in words, for readers who do not see the columns. */
  public String description() {
    return days().stream()
        .map(
            day ->
                Numbers.shortDay(day.date())
                    + ": "
                    + (day.isWhole() ? Numbers.count(day.acts()) : notWhole(day))
                    + (day.isMarked() ? ", above the limit" : ""))
        .collect(Collectors.joining("; ", "Acts by agents of all desks, by day. ", "."));
  }

  /** The days of desks and agents above the limit. */
  public List<ResetDay> marked() {
    return rows.stream().filter(ResetDay::isMarked).toList();
  }

  public boolean hasUnknown() {
    return days().stream().anyMatch(day -> !day.isWhole());
  }

  private static String notWhole(Day day) {
    return day.acts() == 0 ? "not known" : "at least " + Numbers.count(day.acts());
  }

  private List<Day> days() {
    Map<LocalDate, List<ResetDay>> byDay =
        rows.stream()
            .filter(row -> row.isOfDesk() || row.isMarked())
            .collect(Collectors.groupingBy(ResetDay::day, TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream().map(one -> day(one.getKey(), one.getValue())).toList();
  }

  private static Day day(LocalDate date, List<ResetDay> rows) {
    List<ResetDay> desks = rows.stream().filter(ResetDay::isOfDesk).toList();
    return new Day(
        date,
        desks.stream().mapToLong(desk -> desk.resets().orElse(0)).sum(),
        desks.stream().allMatch(desk -> desk.resets().isPresent()),
        rows.stream().anyMatch(ResetDay::isMarked));
  }

  private static Column column(Day day, int at, int days, long most) {
    double slot = (double) WIDTH / days;
    double width = Math.min(44, slot * 0.66);
    double middle = slot * (at + 0.5);
    double full = day.acts() * (BASE - TOP) / (double) most;
    double height = day.isWhole() ? full : Math.max(full, UNKNOWN_HEIGHT);
    String unknown = day.acts() == 0 ? "?" : Numbers.count(day.acts()) + "+";
    return new Column(
        day.isWhole() ? day.isMarked() ? "yes" : "day" : "unknown",
        number(middle - width / 2),
        number(width),
        number(middle),
        number(BASE - height),
        number(height),
        day.isWhole() ? Numbers.count(day.acts()) : unknown,
        number(BASE - height - 5),
        number(BASE - height - 19),
        day.isMarked(),
        String.valueOf(day.date().getDayOfMonth()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
