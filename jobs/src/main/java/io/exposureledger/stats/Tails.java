package io.exposureledger.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Distribution functions on whole numbers without a bound of 2³¹. */
final class Tails {

  private Tails() {}

  /** P(X ≤ x) of the binomial distribution. R: {@code pbinom(x, trials, probability)}. */
  static double binomialAtMost(long x, long trials, double probability) {
    if (x < 0) {
      return 0;
    }
    return x >= trials ? 1 : Beta.regularizedBeta(1 - probability, trials - x, x + 1.0);
  }

  /** P(X ≥ x) of the binomial distribution. */
  static double binomialAtLeast(long x, long trials, double probability) {
    if (x > trials) {
      return 0;
    }
    return x <= 0 ? 1 : Beta.regularizedBeta(probability, x, trials - x + 1.0);
  }

  /** P(X ≤ x) of the Poisson distribution. R: {@code ppois(x, mean)}. */
  static double poissonAtMost(long x, double mean) {
    return x < 0 ? 0 : Gamma.regularizedGammaQ(x + 1.0, mean);
  }

  /** P(X ≥ x) of χ². R: {@code pchisq(x, degreesOfFreedom, lower.tail = FALSE)}. */
  static double chiSquareAtLeast(double x, int degreesOfFreedom) {
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, x / 2);
  }
}
