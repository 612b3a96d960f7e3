package io.exposureledger.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The exact interval of Clopper and Pearson for a proportion.
 *
 * <p>Estimand: the probability p of a success in independent trials. Limits: the p at which the
 * count seen is just as extreme as (1 − level)/2 in the one tail and in the other:
 *
 * <pre>B(α/2; x, n − x + 1)  and  B(1 − α/2; x + 1, n − x)</pre>
 *
 * <p>with B the quantile of the beta distribution. Conservative: the coverage is at least the
 * level. At 0 successes the lower limit is exactly 0, at n the upper limit exactly 1. Undefined
 * without trials.
 *
 * <p>Reference: C. J. Clopper, E. S. Pearson (1934), Biometrika 26:404–413. Equals R {@code
 * binom.test(x, n)$conf.int}.
 */
public final class ClopperPearson {

  private static final double ACCURACY = 1e-15;

  private ClopperPearson() {}

  /**
   * The interval for counts.
   *
   * @param successes number of successes, 0 to {@code trials}
   * @param trials number of trials, at least 1
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the counts or the level are outside these bounds
   */
  public static Interval of(long successes, long trials, double level) {
    Arguments.successes("Clopper-Pearson interval", successes, trials);
    Arguments.level(level);
    double failures = (double) trials - successes;
    double low = successes == 0 ? 0 : betaQuantile(successes, failures + 1, (1 - level) / 2);
    double high = failures == 0 ? 1 : betaQuantile(successes + 1.0, failures, (1 + level) / 2);
    return new Interval(low, high);
  }

  private static double betaQuantile(double alpha, double beta, double probability) {
    return new BetaDistribution(null, alpha, beta, ACCURACY)
        .inverseCumulativeProbability(probability);
  }
}
