package io.exposureledger.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The share that had an event by days on its clock as a step curve with its limits.
 *
 * @param curve the share that had the event
 * @param ended the share that ended in any way; its rows tell how many are at risk
 * @param hasOtherEnds whether some ended otherwise, so that the two differ
 * @param median the day by which half had it, where that is reached
 * @param mark a day to mark
 */
public record SurvivalChart(
    CurveWords words,
    List<CurvePoint> curve,
    List<CurvePoint> ended,
    boolean hasOtherEnds,
    OptionalDouble median,
    Optional<DayMark> mark) {

  public static final int WIDTH = 900;
  public static final int HEIGHT = 336;

  static final int FEW = 10;

  private static final int LEFT = 50;
  private static final int RIGHT = 880;
  private static final int TOP = 50;
  private static final int BASE = 290;
  private static final List<Integer> ENDS = List.of(30, 60, 90, 180, 365, 730, 1095);
  private static final List<Integer> SPOKEN = List.of(1, 7, 27, 30, 90, 180, 365);

  /** A labelled place on an axis. */
  public record Tick(String at, String label) {}

  public boolean isEmpty() {
    return curve.isEmpty();
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

  /** The last day on the axis: the shortest that shows all, up to the longest there may be. */
  int lastDay() {
    double last = Math.max(lastTime(), mark.map(DayMark::day).orElse(0));
    return ENDS.stream()
        .filter(day -> day <= words.longest() && day >= last)
        .findFirst()
        .orElse(words.longest());
  }

  public List<Tick> days() {
    int last = lastDay();
    int step = last == 30 ? 7 : last == 60 ? 15 : last > 365 ? 180 : last == 365 ? 90 : 30;
    return IntStream.concat(
            IntStream.iterate(0, day -> day < last - step / 2, day -> day + step),
            IntStream.of(last))
        .mapToObj(day -> new Tick(number(x(day)), Numbers.count(day)))
        .toList();
  }

  public List<Tick> shares() {
    return IntStream.of(0, 25, 50, 75, 100)
        .mapToObj(share -> new Tick(number(y(share / 100.0)), share + "\u00a0%"))
        .toList();
  }

  /** Whether the day to mark is on the axis. */
  public boolean hasMark() {
    return mark.filter(it -> it.day() >= 0 && it.day() <= lastDay()).isPresent();
  }

  public String markFirst() {
    return mark.orElseThrow().first();
  }

  public String markSecond() {
    return mark.orElseThrow().second();
  }

  public String markX() {
    return number(x(mark.orElseThrow().day()));
  }

  /** Whether the label of the mark has its room to the right. */
  public boolean isMarkLeft() {
    return x(mark.orElseThrow().day()) < (LEFT + RIGHT) / 2.0;
  }

  public String labelX() {
    return number(x(mark.orElseThrow().day()) + (isMarkLeft() ? 6 : -6));
  }

  /** From where on fewer than ten are at risk. */
  double fewFrom() {
    return ended.stream()
        .filter(point -> point.atRisk() >= FEW)
        .mapToDouble(CurvePoint::t)
        .max()
        .orElse(0);
  }

  public boolean hasFew() {
    return fewFrom() < lastDay();
  }

  public String fewX() {
    return number(x(Math.min(fewFrom(), lastDay())));
  }

  public String fewWidth() {
    return number(RIGHT - x(Math.min(fewFrom(), lastDay())));
  }

  public String line() {
    return SurvivalPaths.steps(upTo(curve), this::x, this::y, firmEnd());
  }

  public String band() {
    return SurvivalPaths.band(upTo(curve), this::x, this::y, firmEnd());
  }

  /** Where fewer than ten are at risk the line goes on dotted: nothing is estimated there. */
  public String tail() {
    return SurvivalPaths.tail(
        curve.stream().filter(point -> point.t() <= lastDay()).toList(),
        this::x,
        this::y,
        firmEnd(),
        Math.min(lastTime(), lastDay()));
  }

  public String endedLine() {
    return SurvivalPaths.steps(upTo(ended), this::x, this::y, firmEnd());
  }

  /** Whether half is reached where ten are at risk. */
  public boolean hasMedian() {
    return median.isPresent() && median.getAsDouble() <= firmEnd();
  }

  public String medianX() {
    return number(x(median.orElseThrow()));
  }

  public String half() {
    return number(y(0.5));
  }

  public String medianLabel() {
    return "half " + words.event() + ": " + Days.of(median.orElseThrow());
  }

  /** The curve in words, for readers who do not see it. */
  public String description() {
    String shares =
        SPOKEN.stream()
            .filter(day -> day <= firmEnd())
            .map(day -> "day " + day + ": " + Numbers.percent(at(day)))
            .collect(Collectors.joining("; "));
    return title()
        + ". "
        + (shares.isEmpty() ? "" : shares + ". ")
        + (hasMedian()
            ? "Half " + words.event() + " after " + Days.of(median.getAsDouble()) + ". "
            : "")
        + (hasFew() ? "Fewer than 10 at risk after " + Days.of(fewFrom()) + ". " : "")
        + (hasMark() ? mark.orElseThrow().spoken() : "");
  }

  public String title() {
    return "Share of %s %s, by days since %s".formatted(words.noun(), words.event(), words.since());
  }

  public String event() {
    return words.event();
  }

  public String since() {
    return words.since();
  }

  public String inAnyWay() {
    return words.inAnyWay();
  }

  private double at(double day) {
    return curve.stream()
        .filter(point -> point.t() <= day)
        .reduce((first, last) -> last)
        .map(CurvePoint::estimate)
        .orElse(0.0);
  }

  private double firmEnd() {
    return Math.min(fewFrom(), lastDay());
  }

  private double lastTime() {
    return ended.isEmpty() ? 0 : ended.get(ended.size() - 1).t();
  }

  private List<CurvePoint> upTo(List<CurvePoint> points) {
    return points.stream().filter(point -> point.t() <= firmEnd()).toList();
  }

  private double x(double day) {
    return LEFT + day * (RIGHT - LEFT) / lastDay();
  }

  private double y(double share) {
    return BASE - share * (BASE - TOP);
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
