package io.exposureledger.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How much more units vary than chance around one target allows.
 *
 * <p>Estimand: with z scores of I units, φ = mean(z²) after winsorising 10 % in each tail (scores
 * beyond the 10 % and 90 % quantiles, R type 7, are set to them); 1 where only chance varies. It
 * counts as present where φ > (I − 1)/I. Additive: units vary around the target with the variance
 *
 * <pre>τ² = max(0, (Iφ − (I − 1)) / (Σw − Σw²/Σw)),  w = 1/s²</pre>
 *
 * <p>Multiplicative: the limits of every unit widen by √φ. Additive: those of a unit with standard
 * error s by √(1 + τ²/s²), so that large units stay no narrower than the units truly differ. Never
 * narrower than exact: a factor is at least 1. Undefined for fewer than two units.
 *
 * <p>Reference: D. J. Spiegelhalter (2005), Statistics in Medicine 24:1185–1202, on the
 * untransformed scale; R {@code FunnelPlotR} uses the arcsine scale.
 *
 * @param units number of units
 * @param phi mean of the squared winsorised scores
 * @param tauSquared variance between units
 */
public record OverDispersion(int units, double phi, double tauSquared) {

  private static final double WINSORISED_PERCENT = 10;

  /**
   * The over-dispersion of units.
   *
   * @param scores z score of each unit around the target
   * @param standardErrors standard error of each unit on target, in the same order, above 0
   * @throws IllegalArgumentException where there are fewer than two units or the lengths differ
   */
  static OverDispersion of(double[] scores, double[] standardErrors) {
    if (scores.length < 2 || scores.length != standardErrors.length) {
      throw new IllegalArgumentException(
          "Over-dispersion of "
              + scores.length
              + " scores with "
              + standardErrors.length
              + " standard errors is undefined");
    }
    int units = scores.length;
    double phi = Arrays.stream(winsorised(scores)).map(z -> z * z).sum() / units;
    double weights = Arrays.stream(standardErrors).map(s -> 1 / (s * s)).sum();
    double squares = Arrays.stream(standardErrors).map(s -> 1 / (s * s * s * s)).sum();
    double excess = units * phi - (units - 1);
    return new OverDispersion(units, phi, Math.max(0, excess / (weights - squares / weights)));
  }

  /** Whether the units vary more than chance allows: φ > (I − 1)/I. */
  public boolean present() {
    return phi > (units - 1.0) / units;
  }

  /** The factor of multiplicative widening, the same for every unit. */
  public double multiplicative() {
    return Math.sqrt(Math.max(1, phi));
  }

  /** The factor of additive widening for a unit with a standard error. */
  public double additive(double standardError) {
    Arguments.positive("Standard error", standardError);
    return Math.sqrt(1 + tauSquared / (standardError * standardError));
  }

  static double[] winsorised(double[] scores) {
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    double low = percentile.evaluate(scores, WINSORISED_PERCENT);
    double high = percentile.evaluate(scores, 100 - WINSORISED_PERCENT);
    return Arrays.stream(scores).map(z -> Math.min(high, Math.max(low, z))).toArray();
  }
}
