package io.exposureledger.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/**
 * A quantile of the time to the event, with the limits of Brookmeyer and Crowley.
 *
 * <p>Estimand: the time by which the share p has had the event. Estimate: the first time at which S
 * ≤ 1 − p; where S equals 1 − p on a whole segment (to 1.5·10⁻⁸), the middle of that segment, which
 * ends at the last follow-up where nothing follows. Limits: the times at which the lower and the
 * upper pointwise limit of S reach 1 − p, by the same rule; they depend on the {@link LimitType}.
 * Points at which a limit is undefined do not count.
 *
 * <p>Absent: not reached.
 *
 * <p>Reference: R. Brookmeyer, J. Crowley (1982), Biometrics 38:29–41. Equals R {@code
 * quantile(survfit(…), p)}, where {@code NA} is not reached. (lifelines takes the first time.)
 *
 * @param time the quantile
 * @param low its lower limit
 * @param high its upper limit
 */
public record SurvivalQuantile(OptionalDouble time, OptionalDouble low, OptionalDouble high) {

  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  /**
   * The quantile of a falling curve.
   *
   * @param curve its estimate from each time on
   * @param probability p, between 0 and 1
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  static SurvivalQuantile of(
      NavigableMap<Double, CurveEstimate> curve, double probability, LimitType type, double level) {
    Arguments.probability("Probability of a quantile", probability);
    Arguments.level(level);
    double target = 1 - probability;
    List<Point> lower = new ArrayList<>();
    List<Point> upper = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    curve.forEach(
        (time, estimate) -> {
          points.add(new Point(time, estimate.value()));
          estimate
              .limits(type, level)
              .ifPresent(
                  limits -> {
                    lower.add(new Point(time, limits.low()));
                    upper.add(new Point(time, limits.high()));
                  });
        });
    return new SurvivalQuantile(
        reaching(points, target), reaching(lower, target), reaching(upper, target));
  }

  private static OptionalDouble reaching(List<Point> points, double target) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      if (point.value() < target - TOLERANCE) {
        return OptionalDouble.of(point.time());
      }
      if (point.value() <= target + TOLERANCE) {
        double end = endOfSegment(points.subList(i, points.size()), target);
        return OptionalDouble.of((point.time() + end) / 2);
      }
    }
    return OptionalDouble.empty();
  }

  private static double endOfSegment(List<Point> points, double target) {
    for (Point point : points) {
      if (point.value() < target - TOLERANCE) {
        return point.time();
      }
    }
    return points.get(points.size() - 1).time();
  }

  private record Point(double time, double value) {}
}
