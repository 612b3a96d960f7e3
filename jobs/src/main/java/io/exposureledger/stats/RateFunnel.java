package io.exposureledger.stats;

import java.util.List;

/**
 * A funnel of rates around a target.
 *
 * <p>Limits of a unit with exposure T whose process has the target rate λ: the interpolated Poisson
 * quantiles of mean λT at (1 − level)/2 and (1 + level)/2, divided by T and kept at 0 or above.
 * Over-dispersion widens them as in {@link ProportionFunnel}.
 *
 * <p>The z score is untransformed: (r − λ)/√(λ/T). At a target of 0 there is no funnel.
 *
 * <p>Reference: D. J. Spiegelhalter (2005), Statistics in Medicine 24:1185–1202.
 *
 * @param target the rate at the centre, above 0
 */
public record RateFunnel(double target) {

  public RateFunnel {
    Arguments.positive("Target of a funnel", target);
  }

  /** The standard error of the rate of a unit on target. */
  public double standardError(double exposure) {
    Arguments.positive("Exposure", exposure);
    return Math.sqrt(target / exposure);
  }

  /** The z score of a unit. */
  public double score(RateCount unit) {
    return (unit.rate() - target) / standardError(unit.exposure());
  }

  /**
   * The limits for a unit.
   *
   * @param exposure exposure of the unit, above 0
   * @param level share of units on target within the limits, such as 0.95 or 0.998
   * @param widening factor of over-dispersion, at least 1
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public Interval limits(double exposure, double level, double widening) {
    Arguments.positive("Exposure", exposure);
    Arguments.level(level);
    Interval exact =
        new Interval(limit(exposure, (1 - level) / 2), limit(exposure, (1 + level) / 2));
    return Widening.of(exact, target, widening, Double.POSITIVE_INFINITY);
  }

  /**
   * The two-sided p-value of a unit being on target: without over-dispersion twice the smaller
   * Poisson tail, at most 1, which agrees with {@link Garwood}; else 2Φ(−|z|/widening).
   *
   * @param widening factor of over-dispersion, at least 1
   * @throws IllegalArgumentException where the factor is below 1
   */
  public double pValue(RateCount unit, double widening) {
    Widening.check(widening);
    if (widening > 1) {
      return StandardNormal.bothTails(score(unit) / widening);
    }
    double mean = target * unit.exposure();
    double tail =
        Math.min(Tails.poissonAtMost(unit.events(), mean), UpperTail.poisson(unit.events(), mean));
    return Math.min(1, 2 * tail);
  }

  /** The over-dispersion of units around the target, their scores winsorised. */
  public OverDispersion overDispersion(List<RateCount> units) {
    return OverDispersion.of(
        units.stream().mapToDouble(this::score).toArray(),
        units.stream().mapToDouble(unit -> standardError(unit.exposure())).toArray());
  }

  private double limit(double exposure, double probability) {
    double mean = target * exposure;
    double quantile =
        InterpolatedQuantile.of(x -> Tails.poissonAtMost(x, mean), probability, (long) mean);
    return Math.max(0, quantile / exposure);
  }
}
