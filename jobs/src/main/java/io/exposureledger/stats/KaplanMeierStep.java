package io.exposureledger.stats;

/**
 * The curve from one time at which somebody leaves to the next.
 *
 * @param atTime who is at risk and who leaves
 * @param survival probability of no event up to and including this time
 */
public record KaplanMeierStep(RiskSet atTime, CurveEstimate survival) {

  public double time() {
    return atTime.time();
  }
}
