package io.exposureledger.stats;

import java.util.List;
import java.util.Optional;

/**
 * The restricted mean survival time: the mean time without the event within the first τ.
 *
 * <p>Estimand and estimate: ∫₀^τ S. Variance, without the correction n/(n − 1):
 *
 * <pre>Σ (∫ᵤ^τ S)² d/(n(n − d)),  over event times u ≤ τ</pre>
 *
 * <p>τ is fixed before the data are seen and the same for groups that are compared. Absent where
 * the curve ends before τ without having fallen to 0: what happens until τ is not known. The time
 * before the first entry, where S is 1, counts in full.
 *
 * <p>Reference: P. Royston, M. Parmar (2013), BMC Medical Research Methodology 13:152. Equals R
 * {@code print(survfit(…), rmean = tau)} and, for the difference, {@code survRM2::rmst2}.
 *
 * @param tau the restriction, in units of the clock
 * @param mean the restricted mean
 * @param standardError its standard error
 */
public record RestrictedMean(double tau, double mean, double standardError) {

  /**
   * The restricted mean of a curve.
   *
   * @param tau above 0
   * @throws IllegalArgumentException where {@code tau} is not above 0
   */
  public static Optional<RestrictedMean> of(KaplanMeier curve, double tau) {
    Arguments.positive("Restriction", tau);
    if (!curve.known(tau)) {
      return Optional.empty();
    }
    List<KaplanMeierStep> steps = curve.steps();
    double area = 0;
    double variance = 0;
    double right = tau;
    for (int i = steps.size() - 1; i >= 0; i--) {
      KaplanMeierStep step = steps.get(i);
      if (step.time() < tau && step.survival().value() > 0) {
        area += step.survival().value() * (right - step.time());
        variance += area * area * step.atTime().greenwood();
      }
      right = Math.min(right, step.time());
    }
    return Optional.of(new RestrictedMean(tau, area + right, Math.sqrt(variance)));
  }

  /**
   * The normal limits of the mean, within 0 and τ.
   *
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the level is outside these bounds
   */
  public Interval limits(double level) {
    double reach = StandardNormal.reach(level) * standardError;
    return new Interval(Math.max(0, mean - reach), Math.min(tau, mean + reach));
  }

  /**
   * The difference to the restricted mean of another group, this less the other.
   *
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the restrictions differ or the level is outside its
   *     bounds
   */
  public RestrictedMeanDifference minus(RestrictedMean other, double level) {
    if (tau != other.tau) {
      throw new IllegalArgumentException(
          "Restricted means up to " + tau + " and up to " + other.tau + " do not compare");
    }
    double difference = mean - other.mean;
    double error = Math.hypot(standardError, other.standardError);
    double reach = StandardNormal.reach(level) * error;
    return new RestrictedMeanDifference(
        difference, error, new Interval(difference - reach, difference + reach));
  }
}
