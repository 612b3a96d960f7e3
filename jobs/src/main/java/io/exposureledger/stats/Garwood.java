package io.exposureledger.stats;

import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Garwood's exact interval for a rate of events.
 *
 * <p>Estimand: the rate λ of events per unit of exposure, where the count x in an exposure T is
 * Poisson with mean λT. Limits:
 *
 * <pre>χ²(α/2; 2x) / 2T  and  χ²(1 − α/2; 2x + 2) / 2T</pre>
 *
 * <p>Conservative: the coverage is at least the level. At 0 events the lower limit is exactly 0.
 * Undefined without exposure.
 *
 * <p>Reference: F. Garwood (1936), Biometrika 28:437–442. Equals R {@code poisson.test(x,
 * T)$conf.int}.
 */
public final class Garwood {

  private static final double ACCURACY = 1e-15;

  private Garwood() {}

  /**
   * The interval for a count.
   *
   * @param events number of events, at least 0
   * @param exposure exposure in which they were counted, such as account-days; above 0
   * @param level confidence level, between 0 and 1, such as 0.95
   * @return limits of the rate, in events per unit of exposure
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public static Interval of(long events, double exposure, double level) {
    Arguments.events("Garwood interval", events, exposure);
    Arguments.level(level);
    double low = events == 0 ? 0 : gammaQuantile(events, (1 - level) / 2);
    double high = gammaQuantile(events + 1.0, (1 + level) / 2);
    return new Interval(low / exposure, high / exposure);
  }

  private static double gammaQuantile(double shape, double probability) {
    return new GammaDistribution(null, shape, 1, ACCURACY)
        .inverseCumulativeProbability(probability);
  }
}
