package io.exposureledger.metric;

/**
 * How many of a unit have what a metric counts.
 *
 * @param grain what is counted
 * @param numerator how many have it, or events
 * @param denominator of how many it is known, or account-days
 */
public record UnitCount(
    String metric, String unitKind, String unit, String grain, long numerator, long denominator) {

  /** The grain whose numerator are events and whose denominator is the time they took place in. */
  private static final String TIME = "account_day";

  private static final long RATE_PER = 1000;

  boolean isRate() {
    return grain.equals(TIME);
  }

  /** 1 of a share, 1 000 of a rate per 1 000 account-days. */
  public long per() {
    return isRate() ? RATE_PER : 1;
  }
}
