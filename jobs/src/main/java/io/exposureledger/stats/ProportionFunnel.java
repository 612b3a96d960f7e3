package io.exposureledger.stats;

import java.util.List;

/**
 * A funnel of proportions around a target.
 *
 * <p>Limits of a unit with n trials whose process has the target probability θ: the interpolated
 * binomial quantiles at (1 − level)/2 and (1 + level)/2, divided by n and kept within [0, 1]. They
 * are exact, not normal. Over-dispersion widens them: the distance of either limit from θ is
 * multiplied by a factor that {@link OverDispersion} gives; at a factor of 1 they are the exact
 * ones.
 *
 * <p>The z score is untransformed: (p̂ − θ)/√(θ(1 − θ)/n). At a target of 0 or 1 there is no
 * funnel.
 *
 * <p>Reference: D. J. Spiegelhalter (2005), Statistics in Medicine 24:1185–1202.
 *
 * @param target the proportion at the centre, between 0 and 1
 */
public record ProportionFunnel(double target) {

  public ProportionFunnel {
    Arguments.probability("Target of a funnel", target);
  }

  /** The standard error of the proportion of a unit on target. */
  public double standardError(long trials) {
    Arguments.successes("Standard error", 0, trials);
    return Math.sqrt(target * (1 - target) / trials);
  }

  /** The z score of a unit. */
  public double score(BinomialCount unit) {
    return (unit.proportion() - target) / standardError(unit.trials());
  }

  /**
   * The limits for a unit.
   *
   * @param trials size of the unit, at least 1
   * @param level share of units on target within the limits, such as 0.95 or 0.998
   * @param widening factor of over-dispersion, at least 1
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public Interval limits(long trials, double level, double widening) {
    Arguments.successes("Funnel limit", 0, trials);
    Arguments.level(level);
    Interval exact = new Interval(limit(trials, (1 - level) / 2), limit(trials, (1 + level) / 2));
    return Widening.of(exact, target, widening, 1);
  }

  /**
   * The two-sided p-value of a unit being on target: {@link BinomialPValue} without
   * over-dispersion, else 2Φ(−|z|/widening).
   *
   * @param widening factor of over-dispersion, at least 1
   * @throws IllegalArgumentException where the factor is below 1
   */
  public double pValue(BinomialCount unit, double widening) {
    Widening.check(widening);
    return widening == 1
        ? BinomialPValue.of(unit.successes(), unit.trials(), target)
        : StandardNormal.bothTails(score(unit) / widening);
  }

  /** The over-dispersion of units around the target, their scores winsorised. */
  public OverDispersion overDispersion(List<BinomialCount> units) {
    return OverDispersion.of(
        units.stream().mapToDouble(this::score).toArray(),
        units.stream().mapToDouble(unit -> standardError(unit.trials())).toArray());
  }

  private double limit(long trials, double probability) {
    double quantile =
        InterpolatedQuantile.of(
            x -> Tails.binomialAtMost(x, trials, target), probability, (long) (trials * target));
    return Math.max(0, quantile / trials);
  }
}
