package io.exposureledger.stats;

import java.util.OptionalDouble;

/**
 * Two rates compared exactly, given the sum of their events.
 *
 * <p>Estimand: the ratio λ₁/λ₂ of two Poisson rates. Given x₁ + x₂ events, x₁ is binomial with
 * probability p = λ₁T₁ / (λ₁T₁ + λ₂T₂); the limits are those of Clopper and Pearson for p, turned
 * into p/(1 − p) · T₂/T₁, and the p-value that of {@link BinomialPValue} at T₁/(T₁ + T₂).
 *
 * <p>Without events in the second group the ratio and its upper limit are absent; without any
 * events the p-value is 1 and only the lower limit, 0, is left.
 *
 * <p>Reference: J. Przyborowski, H. Wilenski (1940), Biometrika 31:313–323. Equals R {@code
 * poisson.test(c(x1, x2), c(T1, T2))}, which writes the absent as {@code Inf} or {@code NaN}.
 *
 * @param ratio rate of the first over that of the second; absent without events in the second
 * @param low lower limit of the ratio
 * @param high upper limit of the ratio; absent without events in the second
 * @param pValue two-sided p-value of equal rates
 */
public record RateComparison(OptionalDouble ratio, double low, OptionalDouble high, double pValue) {

  /**
   * The comparison of counts.
   *
   * @param events events of the first group, at least 0
   * @param exposure exposure of the first group, above 0
   * @param otherEvents events of the second group, at least 0
   * @param otherExposure exposure of the second group, above 0
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public static RateComparison of(
      long events, double exposure, long otherEvents, double otherExposure, double level) {
    Arguments.events("Comparison of rates", events, exposure);
    Arguments.events("Comparison of rates", otherEvents, otherExposure);
    Arguments.level(level);
    long all = events + otherEvents;
    if (all == 0) {
      return new RateComparison(OptionalDouble.empty(), 0, OptionalDouble.empty(), 1);
    }
    double scale = otherExposure / exposure;
    Interval share = ClopperPearson.of(events, all, level);
    double low = odds(share.low()) * scale;
    double pValue = BinomialPValue.of(events, all, exposure / (exposure + otherExposure));
    if (otherEvents == 0) {
      return new RateComparison(OptionalDouble.empty(), low, OptionalDouble.empty(), pValue);
    }
    return new RateComparison(
        OptionalDouble.of(scale * events / otherEvents),
        low,
        OptionalDouble.of(odds(share.high()) * scale),
        pValue);
  }

  private static double odds(double probability) {
    return probability / (1 - probability);
  }
}
