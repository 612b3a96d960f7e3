package io.exposureledger.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A probability on a curve.
 *
 * @param value the probability
 * @param relativeVariance its variance over its square; infinite where the variance is undefined,
 *     as Greenwood's is at a survival of 0
 */
public record CurveEstimate(double value, double relativeVariance) {

  /** What every survival curve begins with. */
  static final CurveEstimate ONE = new CurveEstimate(1, 0);

  /** What every cumulative incidence begins with. */
  static final CurveEstimate ZERO = new CurveEstimate(0, 0);

  /** The standard error of the probability; absent where it is undefined. */
  public OptionalDouble standardError() {
    return Double.isInfinite(relativeVariance)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value * Math.sqrt(relativeVariance));
  }

  /**
   * The pointwise limits, absent where they are undefined.
   *
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the level is outside these bounds
   */
  public Optional<Interval> limits(LimitType type, double level) {
    double z = StandardNormal.reach(level);
    return Double.isInfinite(relativeVariance)
        ? Optional.empty()
        : type.limits(value, z * Math.sqrt(relativeVariance));
  }

  /**
   * The pointwise limits on the scale of the complement: of a cumulative incidence F those of 1 −
   * F, turned over. Where nothing competes they are those of the survival curve.
   *
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the level is outside these bounds
   */
  public Optional<Interval> complementLimits(LimitType type, double level) {
    return complement()
        .limits(type, level)
        .map(limits -> new Interval(1 - limits.high(), 1 - limits.low()));
  }

  /** One less the probability, with the same standard error. */
  CurveEstimate complement() {
    double rest = 1 - value;
    double variance = value == 0 ? 0 : relativeVariance * value * value;
    return new CurveEstimate(rest, rest <= 0 ? Double.POSITIVE_INFINITY : variance / (rest * rest));
  }
}
