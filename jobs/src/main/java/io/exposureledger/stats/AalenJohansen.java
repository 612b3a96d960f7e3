package io.exposureledger.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Aalen–Johansen estimate of a cumulative incidence among competing causes.
 *
 * <p>Estimand: Fₖ(t), the probability of an event of the cause k up to and including t, when
 * another cause may come first. With S the Kaplan–Meier curve of all causes, n at risk, dₖ events
 * of k and d of any cause at u:
 *
 * <pre>Fₖ(t) = Σ S(u−) dₖ/n
 * Var Fₖ(t) = Σ (Fₖ(t) − Fₖ(u))² d/(n(n − d)) + Σ S(u−)² dₖ(n − dₖ)/n³
 *             − 2 Σ (Fₖ(t) − Fₖ(u)) S(u−) dₖ/n²</pre>
 *
 * <p>The incidences of all causes and S sum to 1. Conditions and ties as for {@link KaplanMeier}.
 * Where everybody at risk has an event the first term is 0, as F stays where it is.
 *
 * <p>Reference: O. O. Aalen, S. Johansen (1978), Scandinavian Journal of Statistics 5:141–150;
 * variance: D. Collett (2015), Modelling Survival Data in Medical Research, 3rd edition, page 411.
 * Equals R {@code survfit(Surv(time, factor(cause)) ~ 1)}. (lifelines moves ties apart at random.)
 *
 * @param cause the cause
 * @param steps one per time at which somebody leaves, earliest first
 */
public record AalenJohansen(String cause, List<AalenJohansenStep> steps) {

  public AalenJohansen {
    steps = List.copyOf(steps);
  }

  /**
   * The incidence of a cause; 0 throughout where it never occurs.
   *
   * @throws IllegalArgumentException where the counts do not balance
   */
  public static AalenJohansen of(SurvivalCounts counts, String cause) {
    List<AalenJohansenStep> steps = new ArrayList<>();
    IncidenceSums sums = new IncidenceSums();
    for (RiskSet set : counts.riskTable().sets()) {
      sums.add(set, cause);
      steps.add(new AalenJohansenStep(set, sums.estimate(), sums.survival()));
    }
    return new AalenJohansen(cause, steps);
  }

  /**
   * F at a time: 0 before anybody has left; absent after the last follow-up, unless everybody at
   * risk had an event there.
   */
  public Optional<CurveEstimate> at(double time) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    AalenJohansenStep last = steps.get(steps.size() - 1);
    if (time > last.time() && last.survival() > 0) {
      return Optional.empty();
    }
    CurveEstimate estimate = CurveEstimate.ZERO;
    for (AalenJohansenStep step : steps) {
      if (step.time() > time) {
        break;
      }
      estimate = step.incidence();
    }
    return Optional.of(estimate);
  }

  /**
   * The time by which a share has had an event of the cause, as {@link SurvivalQuantile} finds it
   * on 1 − F: where nothing competes it is that of the Kaplan–Meier curve.
   *
   * @param probability the share, between 0 and 1
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public SurvivalQuantile quantile(double probability, LimitType type, double level) {
    NavigableMap<Double, CurveEstimate> curve = new TreeMap<>();
    steps.forEach(step -> curve.put(step.time(), step.incidence().complement()));
    return SurvivalQuantile.of(curve, probability, type, level);
  }
}
