package io.exposureledger.report;

import java.util.OptionalDouble;

/**
 * One row of {@code mart.comparison} of a restricted mean.
 *
 * @param unit its id
 * @param mean mean days open of the first 90
 * @param others the same of all other units together
 * @param difference the one less the other
 */
public record UnitDuration(
    String unit,
    long revoked,
    long subjects,
    OptionalDouble mean,
    OptionalDouble others,
    OptionalDouble difference,
    OptionalDouble low,
    OptionalDouble high,
    String marked) {

  static final String TOO_FEW = "too_few";

  boolean isCompared() {
    return !marked.equals(TOO_FEW);
  }
}
