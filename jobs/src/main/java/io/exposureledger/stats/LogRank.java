package io.exposureledger.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The log-rank test of equal survival in k groups, stratified or not, with delayed entry or not.
 *
 * <p>With n at risk and d events of any cause at u, n_g at risk in group g, and the weight w =
 * S(u−) to the power ρ (S of all groups of the stratum together; 1 for the log-rank test proper, ρ
 * = 0):
 *
 * <pre>E_g = Σ w d n_g/n,  V_gh = Σ w² d (n_g/n)([g = h] − n_h/n)(n − d)/(n − 1)
 * χ² = (O − E)ᵀ V⁻¹ (O − E), one group left out</pre>
 *
 * <p>summed over strata. Groups that expect no event are left out. Most sensitive where hazards are
 * proportional; curves that cross may hide from it.
 *
 * <p>Absent where fewer than two groups expect an event, or all variances are 0: no event time has
 * two groups at risk.
 *
 * <p>Reference: N. Mantel (1966), Cancer Chemotherapy Reports 50:163–170; D. P. Harrington, T. R.
 * Fleming (1982), Biometrika 69:553–566. Equals R {@code survdiff(Surv(time, event) ~ group +
 * strata(stratum), rho = rho)}, which refuses delayed entry.
 *
 * @param chiSquare test statistic
 * @param degreesOfFreedom groups that expect an event, less one
 * @param pValue P(X ≥ χ²)
 * @param groups observed and expected events, in the order given
 */
public record LogRank(
    double chiSquare, int degreesOfFreedom, double pValue, List<LogRankGroup> groups) {

  public LogRank {
    groups = List.copyOf(groups);
  }

  /** The test of groups. */
  public static Optional<LogRank> of(List<SurvivalCounts> groups) {
    return stratified(List.of(groups));
  }

  /** The test of groups within strata: per stratum the same groups in the same order. */
  public static Optional<LogRank> stratified(List<List<SurvivalCounts>> strata) {
    return weighted(strata, 0);
  }

  /**
   * The test with the weights of Harrington and Fleming.
   *
   * @param strata per stratum the same groups in the same order
   * @param rho 0 for the log-rank test; 1 stresses early differences
   * @throws IllegalArgumentException where there are fewer than two groups, the strata differ in
   *     the number of groups, counts do not balance, or {@code rho} is negative
   */
  public static Optional<LogRank> weighted(List<List<SurvivalCounts>> strata, double rho) {
    check(strata, rho);
    LogRankSums sums = new LogRankSums(strata.get(0).size(), rho);
    strata.forEach(groups -> sums.add(groups.stream().map(SurvivalCounts::riskTable).toList()));
    return test(sums);
  }

  private static void check(List<List<SurvivalCounts>> strata, double rho) {
    if (strata.isEmpty() || strata.get(0).size() < 2) {
      throw new IllegalArgumentException("A log-rank test needs at least two groups");
    }
    if (strata.stream().anyMatch(groups -> groups.size() != strata.get(0).size())) {
      throw new IllegalArgumentException(
          "Strata differ in their groups: give a group without subjects as none");
    }
    if (!(rho >= 0)) {
      throw new IllegalArgumentException("Weight " + rho + " is not 0 or above");
    }
  }

  private static Optional<LogRank> test(LogRankSums sums) {
    List<LogRankGroup> groups = sums.groups();
    int[] compared =
        IntStream.range(0, groups.size()).filter(g -> groups.get(g).expected() > 0).toArray();
    int degreesOfFreedom = compared.length - 1;
    if (degreesOfFreedom < 1) {
      return Optional.empty();
    }
    int[] kept = IntStream.of(compared).limit(degreesOfFreedom).toArray();
    RealVector surplus =
        new ArrayRealVector(
            IntStream.of(kept).mapToObj(groups::get).flatMapToDouble(LogRank::surplus).toArray());
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(sums.covariance()).getSubMatrix(kept, kept))
            .getSolver();
    if (!solver.isNonSingular()) {
      return Optional.empty();
    }
    double chiSquare = surplus.dotProduct(solver.solve(surplus));
    double pValue = Tails.chiSquareAtLeast(chiSquare, degreesOfFreedom);
    return Optional.of(new LogRank(chiSquare, degreesOfFreedom, pValue, groups));
  }

  private static DoubleStream surplus(LogRankGroup group) {
    return DoubleStream.of(group.observed() - group.expected());
  }
}
