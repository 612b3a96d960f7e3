package io.exposureledger.metric;

/**
 * How many of a unit have what a metric counts.
 *
 * @param per 1 of a share; of a rate, per how many its value is told
 * @param numerator how many have it, or events
 * @param denominator of how many it is known, or account-days
 */
public record UnitCount(
    String metric, String unitKind, String unit, long per, long numerator, long denominator) {

  boolean isRate() {
    return per > 1;
  }
}
