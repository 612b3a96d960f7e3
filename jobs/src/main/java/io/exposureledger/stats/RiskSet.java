package io.exposureledger.stats;

import java.util.SortedMap;

/**
 * Who is at risk at a time at which somebody leaves, and who leaves.
 *
 * @param time duration on the clock
 * @param atRisk subjects that entered before this time and leave at it or later
 * @param events subjects with an event at this time, by cause
 * @param censored subjects censored at this time
 */
public record RiskSet(double time, long atRisk, SortedMap<String, Long> events, long censored) {

  /** Events of any cause. */
  public long anyEvents() {
    return events.values().stream().mapToLong(Long::longValue).sum();
  }

  public long eventsOf(String cause) {
    return events.getOrDefault(cause, 0L);
  }

  /** Greenwood's term d/(n(n − d)); infinite where everybody at risk has an event. */
  double greenwood() {
    double n = atRisk;
    double d = anyEvents();
    return d == 0 ? 0 : d / (n * (n - d));
  }
}
