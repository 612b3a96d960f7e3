package io.exposureledger.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * How improbable a count as high as the one seen is.
 *
 * <p>Returned: P(X ≥ x). Counts of people's acts vary more than Poisson's law says; the negative
 * binomial with mean μ and size k has the variance μ + μ²/k and tends to Poisson's law as k grows.
 * At x = 0 the probability is 1.
 *
 * <p>Reference: N. L. Johnson, A. W. Kemp, S. Kotz (2005), Univariate Discrete Distributions,
 * chapters 4 and 5. Equals R {@code ppois(x - 1, mu, lower.tail = FALSE)} and {@code pnbinom(x - 1,
 * size = k, mu = mu, lower.tail = FALSE)}.
 */
public final class UpperTail {

  private UpperTail() {}

  /**
   * P(X ≥ {@code events}) for a Poisson count.
   *
   * @param events number of events, at least 0
   * @param mean expected number, above 0
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public static double poisson(long events, double mean) {
    check(events, mean);
    return events == 0 ? 1 : Gamma.regularizedGammaP(events, mean);
  }

  /**
   * P(X ≥ {@code events}) for a negative binomial count.
   *
   * @param events number of events, at least 0
   * @param mean expected number, above 0
   * @param size the smaller, the more the counts vary; above 0
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public static double negativeBinomial(long events, double mean, double size) {
    check(events, mean);
    Arguments.positive("Size", size);
    return events == 0 ? 1 : Beta.regularizedBeta(mean / (size + mean), events, size);
  }

  private static void check(long events, double mean) {
    if (events < 0) {
      throw new IllegalArgumentException("Upper tail of " + events + " events is undefined");
    }
    Arguments.positive("Mean", mean);
  }
}
