package io.exposureledger.stats;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of equal proportions in several groups.
 *
 * <p>Returned: the p-value, the probability, given all margins, of the tables that are no more
 * probable than the table seen (ties to 1 in 10⁷ belong to it). 1 where only one outcome was seen.
 * All tables are visited, so it is for small counts; {@link #feasible} tells.
 *
 * <p>Reference: R. A. Fisher (1935), JRSS 98:39–82; G. H. Freeman, J. H. Halton (1951), Biometrika
 * 38:141–149. Equals R {@code fisher.test(x)$p.value}.
 */
public final class FisherExact {

  private static final double TIE = 1e-7;
  private static final double MOST_TABLES = 1e7;

  private FisherExact() {}

  /**
   * The p-value.
   *
   * @param groups at least two
   * @throws IllegalArgumentException where there are fewer groups, or too many tables
   */
  public static double of(List<BinomialCount> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException(
          "Fisher's test of " + groups.size() + " groups is undefined");
    }
    if (!feasible(groups)) {
      throw new IllegalArgumentException(
          "Fisher's test has more than 10 million tables: use Pearson's chi-square");
    }
    long successes = groups.stream().mapToLong(BinomialCount::successes).sum();
    long trials = groups.stream().mapToLong(BinomialCount::trials).sum();
    double all = logChoose(trials, successes);
    double seen =
        groups.stream().mapToDouble(g -> logChoose(g.trials(), g.successes())).sum() - all;
    return Math.min(1, rareTables(groups, 0, successes, -all, seen + Math.log1p(TIE)));
  }

  /** Whether there are few enough tables to visit them all. */
  public static boolean feasible(List<BinomialCount> groups) {
    long successes = groups.stream().mapToLong(BinomialCount::successes).sum();
    long failures = groups.stream().mapToLong(BinomialCount::failures).sum();
    double tables = 1;
    for (BinomialCount group : groups.subList(1, groups.size())) {
      tables *= Math.min(group.trials(), Math.min(successes, failures)) + 1.0;
    }
    return tables <= MOST_TABLES;
  }

  private static double rareTables(
      List<BinomialCount> groups, int from, long successes, double logSoFar, double highest) {
    long trials = groups.get(from).trials();
    if (from == groups.size() - 1) {
      double log = logSoFar + logChoose(trials, successes);
      return log <= highest ? Math.exp(log) : 0;
    }
    long left =
        groups.subList(from + 1, groups.size()).stream().mapToLong(BinomialCount::trials).sum();
    double sum = 0;
    for (long x = Math.max(0, successes - left); x <= Math.min(trials, successes); x++) {
      double log = logSoFar + logChoose(trials, x);
      sum += rareTables(groups, from + 1, successes - x, log, highest);
    }
    return sum;
  }

  private static double logChoose(long n, long k) {
    return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
  }
}
