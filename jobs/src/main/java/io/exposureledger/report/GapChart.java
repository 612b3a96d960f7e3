package io.exposureledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The gap of an acquired company and the acquirer's over the dates kept, by days since the closing.
 *
 * @param dates in the order of time
 * @param deadline the day of the deadline since the closing
 */
public record GapChart(
    String company, LocalDate closedOn, List<MergerProgress> dates, Optional<Integer> deadline) {

  public static final int WIDTH = 900;
  public static final int HEIGHT = 236;

  private static final int LEFT = 50;
  private static final int RIGHT = 850;
  private static final int TOP = 26;
  private static final int BASE = 190;
  private static final double ROOM = 96;

  /**
   * A date: from the share that is known to be open to the share that may be.
   *
   * @param isKnown whether anything is known of it
   */
  public record Point(String x, String low, String high, boolean isKnown) {}

  public GapChart {
    dates = dates.stream().filter(row -> row.gap().inScope() > 0).toList();
  }

  public boolean isEmpty() {
    return dates.isEmpty();
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return RIGHT;
  }

  public int top() {
    return TOP;
  }

  public int base() {
    return BASE;
  }

  public List<SurvivalChart.Tick> shares() {
    return IntStream.of(0, 25, 50, 75, 100)
        .mapToObj(
            share ->
                new SurvivalChart.Tick(SurvivalChart.number(y(share / 100.0)), share + "\u00a0%"))
        .toList();
  }

  public List<Point> points() {
    return points(MergerProgress::gap);
  }

  public List<Point> acquirer() {
    return points(MergerProgress::acquirer);
  }

  public String line() {
    return line(points());
  }

  public String acquirerLine() {
    return line(acquirer());
  }

  /** Dates that have room below the axis; the newest and the closing come first. */
  public List<SurvivalChart.Tick> days() {
    List<SurvivalChart.Tick> ticks = new ArrayList<>();
    ticks.add(new SurvivalChart.Tick(SurvivalChart.number(x(0)), "closing"));
    double next = x(lastDay()) + ROOM;
    for (int at = dates.size() - 1; at >= 0; at--) {
      double x = x(dates.get(at).days());
      if (next - x >= ROOM && x - x(0) >= ROOM / 2) {
        ticks.add(
            new SurvivalChart.Tick(
                SurvivalChart.number(x), Numbers.shortDay(dates.get(at).asOf())));
        next = x;
      }
    }
    return ticks;
  }

  public boolean hasDeadline() {
    return deadline.filter(day -> day <= lastDay()).isPresent();
  }

  public String deadlineX() {
    return SurvivalChart.number(x(deadline.orElseThrow()));
  }

  /** Whether the label of the deadline has its room to the right. */
  public boolean isDeadlineLeft() {
    return x(deadline.orElseThrow()) < (LEFT + RIGHT) / 2.0;
  }

  public String description() {
    return "Share of accounts of "
        + company
        + " without two factors required, by date: "
        + dates.stream()
            .skip(Math.max(0, dates.size() - 5))
            .map(row -> Numbers.day(row.asOf()) + " " + Gaps.share(row.gap()))
            .collect(Collectors.joining("; "))
        + ". Every number is in the table below.";
  }

  private List<Point> points(Function<MergerProgress, Counts> counts) {
    return dates.stream()
        .filter(row -> counts.apply(row).inScope() > 0)
        .map(row -> point(row.days(), counts.apply(row)))
        .toList();
  }

  private Point point(int day, Counts gap) {
    double all = gap.inScope();
    return new Point(
        SurvivalChart.number(x(day)),
        SurvivalChart.number(y(gap.yes() / all)),
        SurvivalChart.number(y(gap.possible() / all)),
        gap.unknown() < gap.inScope());
  }

  private static String line(List<Point> all) {
    List<Point> points = all.stream().filter(Point::isKnown).toList();
    return points.size() < 2
        ? ""
        : "M"
            + points.stream()
                .map(point -> point.x() + " " + point.low())
                .collect(Collectors.joining(" L"));
  }

  private int lastDay() {
    return Math.max(1, dates.isEmpty() ? 1 : dates.get(dates.size() - 1).days());
  }

  private double x(int day) {
    return LEFT + (double) day * (RIGHT - LEFT) / lastDay();
  }

  private static double y(double share) {
    return BASE - share * (BASE - TOP);
  }
}
