package io.exposureledger.stats;

import java.util.function.LongToDoubleFunction;

/**
 * A quantile of a distribution on whole numbers, made continuous.
 *
 * <p>With r the smallest whole number with F(r) ≥ p: r − (F(r) − p)/(F(r) − F(r − 1)). Between −1
 * and the largest value; below 0 where p is under P(X = 0).
 *
 * <p>Reference: D. J. Spiegelhalter (2005), Statistics in Medicine 24:1185–1202.
 */
final class InterpolatedQuantile {

  private InterpolatedQuantile() {}

  /**
   * The quantile.
   *
   * @param atMost F(x) = P(X ≤ x), 0 below 0
   * @param guess where to begin to look
   */
  static double of(LongToDoubleFunction atMost, double probability, long guess) {
    long high = Math.max(1, guess);
    while (atMost.applyAsDouble(high) < probability) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (atMost.applyAsDouble(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double reached = atMost.applyAsDouble(high);
    return high - (reached - probability) / (reached - atMost.applyAsDouble(low));
  }
}
