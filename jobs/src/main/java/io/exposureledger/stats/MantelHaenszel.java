package io.exposureledger.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two groups compared across strata, so that a different mix of strata does not pass for a
 * difference of the groups.
 *
 * <p>Per stratum with a, b successes and failures of the first group, c, d of the second, N in all.
 * Test of no association: χ² = (Σ(a − E a))² / ΣVar a with one degree of freedom, without
 * continuity correction. Estimands: the common odds ratio Σ(ad/N) / Σ(bc/N), with the limits of
 * Robins, Breslow and Greenland on the log scale; the common risk difference, weighted by n₁n₂/N,
 * with the limits of Sato. A stratum in which one outcome only was seen adds nothing to χ² and to
 * the odds ratio, but to the risk difference.
 *
 * <p>Absent: χ² and its p-value where no stratum holds both outcomes; the odds ratio where a sum is
 * 0.
 *
 * <p>Reference: N. Mantel, W. Haenszel (1959), JNCI 22:719–748; J. Robins, N. Breslow, S. Greenland
 * (1986), Biometrics 42:311–323; T. Sato (1989), Biometrics 45:1323–1324. Equals R {@code
 * mantelhaen.test(x, correct = FALSE)} and {@code metafor::rma.mh(measure = "RD")}.
 *
 * @param chiSquare test statistic
 * @param pValue two-sided p-value
 * @param oddsRatio common odds ratio, first to second
 * @param riskDifference common difference, first less second
 */
public record MantelHaenszel(
    OptionalDouble chiSquare,
    OptionalDouble pValue,
    Optional<Estimate> oddsRatio,
    Estimate riskDifference) {

  /**
   * The comparison.
   *
   * @param strata at least one
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where there is no stratum or the level is outside its bounds
   */
  public static MantelHaenszel of(List<TwoProportions> strata, double level) {
    if (strata.isEmpty()) {
      throw new IllegalArgumentException("Mantel-Haenszel without strata is undefined");
    }
    double z = StandardNormal.reach(level);
    OptionalDouble chiSquare = chiSquare(strata);
    return new MantelHaenszel(
        chiSquare,
        chiSquare.isPresent()
            ? OptionalDouble.of(Tails.chiSquareAtLeast(chiSquare.getAsDouble(), 1))
            : OptionalDouble.empty(),
        CommonOddsRatio.of(strata, z),
        CommonRiskDifference.of(strata, z));
  }

  private static OptionalDouble chiSquare(List<TwoProportions> strata) {
    double surplus = 0;
    double variance = 0;
    for (TwoProportions stratum : strata) {
      double n = stratum.total();
      double first = stratum.first().trials();
      double second = stratum.second().trials();
      double successes = (double) stratum.first().successes() + stratum.second().successes();
      surplus += stratum.first().successes() - first * successes / n;
      variance += first * second * successes * (n - successes) / (n * n * (n - 1));
    }
    return variance > 0 ? OptionalDouble.of(surplus * surplus / variance) : OptionalDouble.empty();
  }
}
