package io.exposureledger.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** Quantiles and tails of the standard normal distribution. */
final class StandardNormal {

  private static final NormalDistribution DISTRIBUTION = new NormalDistribution(null, 0, 1);

  private StandardNormal() {}

  /** The z with P(|Z| ≤ z) = level, such as 1.96 at 0.95. */
  static double reach(double level) {
    Arguments.level(level);
    return quantile((1 + level) / 2);
  }

  static double quantile(double probability) {
    return DISTRIBUTION.inverseCumulativeProbability(probability);
  }

  /** P(|Z| ≥ |z|). */
  static double bothTails(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
