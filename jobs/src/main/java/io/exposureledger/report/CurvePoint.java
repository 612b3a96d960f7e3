package io.exposureledger.report;

import java.util.OptionalDouble;

/**
 * One row of {@code mart.survival_curve} of the whole organisation.
 *
 * @param t days
 * @param low lower limit, 95 %; empty, like the upper one, where it is undefined
 */
public record CurvePoint(
    double t, long atRisk, double estimate, OptionalDouble low, OptionalDouble high) {

  /** One minus the estimate: of a curve of those left, those gone. */
  CurvePoint inverted() {
    return new CurvePoint(t, atRisk, 1 - estimate, oneMinus(high), oneMinus(low));
  }

  private static OptionalDouble oneMinus(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(1 - share.getAsDouble()) : share;
  }
}
