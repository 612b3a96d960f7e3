package io.exposureledger.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Step curves as the paths of a drawing; points that fall on one spot are drawn once. */
final class SurvivalPaths {

  private SurvivalPaths() {}

  /** From nothing at day 0 to an end. */
  static String steps(
      List<CurvePoint> points, DoubleUnaryOperator x, DoubleUnaryOperator y, double end) {
    StringBuilder path = new StringBuilder("M" + at(x, 0) + " " + at(y, 0));
    for (CurvePoint point : thinned(points, x)) {
      path.append(" H").append(at(x, point.t())).append(" V").append(at(y, point.estimate()));
    }
    return path.append(" H").append(at(x, end)).toString();
  }

  /** What follows a start, from the level that was reached there; empty where nothing does. */
  static String tail(
      List<CurvePoint> points,
      DoubleUnaryOperator x,
      DoubleUnaryOperator y,
      double start,
      double end) {
    if (end <= start) {
      return "";
    }
    double level = 0;
    StringBuilder path = new StringBuilder();
    for (CurvePoint point : thinned(points, x)) {
      if (point.t() <= start) {
        level = point.estimate();
      } else {
        path.append(" H").append(at(x, point.t())).append(" V").append(at(y, point.estimate()));
      }
    }
    return "M" + at(x, start) + " " + at(y, level) + path + " H" + at(x, end);
  }

  /** Between the limits, from the first point that has both; empty where none has. */
  static String band(
      List<CurvePoint> points, DoubleUnaryOperator x, DoubleUnaryOperator y, double end) {
    List<CurvePoint> limited =
        thinned(points.stream().filter(SurvivalPaths::isLimited).toList(), x);
    if (limited.isEmpty()) {
      return "";
    }
    StringBuilder upper = new StringBuilder("M" + at(x, limited.get(0).t()));
    upper.append(" ").append(at(y, limited.get(0).high().getAsDouble()));
    for (CurvePoint point : limited.subList(1, limited.size())) {
      upper.append(" H").append(at(x, point.t()));
      upper.append(" V").append(at(y, point.high().getAsDouble()));
    }
    StringBuilder lower = new StringBuilder(" H" + at(x, end));
    for (CurvePoint point : reversed(limited)) {
      lower.append(" V").append(at(y, point.low().getAsDouble()));
      lower.append(" H").append(at(x, point.t()));
    }
    return upper.append(lower).append(" Z").toString();
  }

  private static List<CurvePoint> reversed(List<CurvePoint> points) {
    List<CurvePoint> reversed = new ArrayList<>(points);
    Collections.reverse(reversed);
    return reversed;
  }

  private static boolean isLimited(CurvePoint point) {
    return point.low().isPresent() && point.high().isPresent();
  }

  private static List<CurvePoint> thinned(List<CurvePoint> points, DoubleUnaryOperator x) {
    List<CurvePoint> kept = new ArrayList<>();
    for (CurvePoint point : points) {
      if (!kept.isEmpty() && at(x, kept.get(kept.size() - 1).t()).equals(at(x, point.t()))) {
        kept.remove(kept.size() - 1);
      }
      kept.add(point);
    }
    return kept;
  }

  private static String at(DoubleUnaryOperator axis, double value) {
    return SurvivalChart.number(axis.applyAsDouble(value));
  }
}
