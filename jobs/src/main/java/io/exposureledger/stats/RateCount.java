package io.exposureledger.stats;

/**
 * Events in an exposure.
 *
 * @param events number of events, at least 0
 * @param exposure exposure in which they were counted, such as account-days; above 0
 */
public record RateCount(long events, double exposure) {

  public RateCount {
    Arguments.events("A rate", events, exposure);
  }

  public double rate() {
    return events / exposure;
  }
}
