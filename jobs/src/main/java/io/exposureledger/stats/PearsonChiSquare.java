package io.exposureledger.stats;

import java.util.List;
import java.util.Optional;

/**
 * Pearson's χ² of equal proportions in several groups.
 *
 * <p>χ² = Σ (observed − expected)²/expected over successes and failures of k groups, with k − 1
 * degrees of freedom, without continuity correction. An approximation: {@link #approximates} tells
 * whether every expected count is at least 5; otherwise take {@link FisherExact}.
 *
 * <p>Absent for fewer than two groups, and where only one outcome was seen.
 *
 * <p>Reference: K. Pearson (1900), Philosophical Magazine 50:157–175; the condition of W. G.
 * Cochran (1954), Biometrics 10:417–451. Equals R {@code chisq.test(x, correct = FALSE)}.
 *
 * @param statistic χ²
 * @param degreesOfFreedom groups less one
 * @param pValue P(X ≥ χ²)
 * @param smallestExpected smallest expected count
 */
public record PearsonChiSquare(
    double statistic, int degreesOfFreedom, double pValue, double smallestExpected) {

  private static final double SMALLEST_EXPECTED = 5;

  /** The test of groups; absent where they cannot differ. */
  public static Optional<PearsonChiSquare> of(List<BinomialCount> groups) {
    double trials = groups.stream().mapToDouble(BinomialCount::trials).sum();
    double successes = groups.stream().mapToDouble(BinomialCount::successes).sum();
    if (groups.size() < 2 || successes == 0 || successes == trials) {
      return Optional.empty();
    }
    double pooled = successes / trials;
    double statistic = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (BinomialCount group : groups) {
      double expected = group.trials() * pooled;
      double expectedFailures = group.trials() - expected;
      double surplus = group.successes() - expected;
      statistic += surplus * surplus * (1 / expected + 1 / expectedFailures);
      smallest = Math.min(smallest, Math.min(expected, expectedFailures));
    }
    int degreesOfFreedom = groups.size() - 1;
    return Optional.of(
        new PearsonChiSquare(
            statistic,
            degreesOfFreedom,
            Tails.chiSquareAtLeast(statistic, degreesOfFreedom),
            smallest));
  }

  /** Whether the p-value may be used: every expected count is at least 5. */
  public boolean approximates() {
    return smallestExpected >= SMALLEST_EXPECTED;
  }
}
