package io.exposureledger.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Kaplan–Meier estimate of a survival curve.
 *
 * <p>Estimand: S(t), the probability of no event, of whatever cause, up to and including t; with
 * other causes as censorings ({@link SurvivalCounts#only}) it is no probability, see {@link
 * AalenJohansen}. With n at risk and d events at the time u:
 *
 * <pre>S(t) = ∏ (1 − d/n),  Var S(t) = S(t)² Σ d/(n(n − d)),  both over u ≤ t</pre>
 *
 * <p>Censoring must not depend on what would have followed. Ties: events come before censorings,
 * entries after both. With delayed entry n is who entered before u; should everybody at risk have
 * an event while others have yet to enter, the curve is 0 from there: use {@link
 * SurvivalCounts#after}. Greenwood's variance is undefined at S = 0 and then absent. Without
 * subjects there are no steps.
 *
 * <p>Reference: E. L. Kaplan, P. Meier (1958), JASA 53:457–481; M. Greenwood (1926). Equals R
 * {@code survival::survfit(Surv(time, event) ~ 1)} and {@code Surv(start, stop, event)}.
 *
 * @param steps one per time at which somebody leaves, earliest first
 */
public record KaplanMeier(List<KaplanMeierStep> steps) {

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * The curve of counts.
   *
   * @throws IllegalArgumentException where the counts do not balance
   */
  public static KaplanMeier of(SurvivalCounts counts) {
    List<KaplanMeierStep> steps = new ArrayList<>();
    double survival = 1;
    double relativeVariance = 0;
    for (RiskSet set : counts.riskTable().sets()) {
      survival *= (double) (set.atRisk() - set.anyEvents()) / set.atRisk();
      relativeVariance += set.greenwood();
      steps.add(new KaplanMeierStep(set, new CurveEstimate(survival, relativeVariance)));
    }
    return new KaplanMeier(steps);
  }

  /**
   * S at a time: 1 before anybody has left; absent after the last follow-up, unless S is 0 there.
   */
  public Optional<CurveEstimate> at(double time) {
    return known(time) ? Optional.of(lastBy(time)) : Optional.empty();
  }

  /** The quantile of the time to the event; see {@link SurvivalQuantile}. */
  public SurvivalQuantile quantile(double probability, LimitType type, double level) {
    NavigableMap<Double, CurveEstimate> curve = new TreeMap<>();
    steps.forEach(step -> curve.put(step.time(), step.survival()));
    return SurvivalQuantile.of(curve, probability, type, level);
  }

  /** The median of the time to the event; see {@link SurvivalQuantile}. */
  public SurvivalQuantile median(LimitType type, double level) {
    return quantile(0.5, type, level);
  }

  /** Whether the curve says anything at a time. */
  boolean known(double time) {
    if (steps.isEmpty()) {
      return false;
    }
    KaplanMeierStep last = steps.get(steps.size() - 1);
    return time <= last.time() || last.survival().value() == 0;
  }

  private CurveEstimate lastBy(double time) {
    CurveEstimate estimate = CurveEstimate.ONE;
    for (KaplanMeierStep step : steps) {
      if (step.time() > time) {
        break;
      }
      estimate = step.survival();
    }
    return estimate;
  }
}
