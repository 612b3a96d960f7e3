package io.exposureledger.stats;

/**
 * Newcombe's hybrid score interval for the difference of two independent proportions.
 *
 * <p>Estimand: p₁ − p₂. With d = p̂₁ − p̂₂ and the Wilson limits l, u of each proportion:
 *
 * <pre>d − √((p̂₁ − l₁)² + (u₂ − p̂₂)²)  and  d + √((u₁ − p̂₁)² + (p̂₂ − l₂)²)</pre>
 *
 * <p>without continuity correction. Always within [−1, 1]. Undefined without trials in a group.
 *
 * <p>Reference: method 10 of R. G. Newcombe (1998), Statistics in Medicine 17:873–890. Equals R
 * {@code DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score")}.
 */
public final class Newcombe {

  private Newcombe() {}

  /**
   * The difference, first less second.
   *
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the level is outside these bounds
   */
  public static Estimate of(BinomialCount first, BinomialCount second, double level) {
    Interval one = Wilson.of(first.successes(), first.trials(), level);
    Interval two = Wilson.of(second.successes(), second.trials(), level);
    double p1 = first.proportion();
    double p2 = second.proportion();
    double difference = p1 - p2;
    return new Estimate(
        difference,
        new Interval(
            difference - Math.hypot(p1 - one.low(), two.high() - p2),
            difference + Math.hypot(one.high() - p1, p2 - two.low())));
  }
}
