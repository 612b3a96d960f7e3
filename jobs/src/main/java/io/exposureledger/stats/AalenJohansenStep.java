package io.exposureledger.stats;

/**
 * The cumulative incidence from one time at which somebody leaves to the next.
 *
 * @param atTime who is at risk and who leaves
 * @param incidence probability of an event of the cause up to and including this time
 * @param survival probability of no event of any cause up to and including this time
 */
public record AalenJohansenStep(RiskSet atTime, CurveEstimate incidence, double survival) {

  public double time() {
    return atTime.time();
  }
}
