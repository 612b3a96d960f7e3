package io.exposureledger.stats;

import java.util.function.LongPredicate;
import org.apache.commons.math3.special.Gamma;

/**
 * The exact two-sided test of a proportion against a stated one.
 *
 * <p>Returned: the p-value, the probability under the stated proportion of all counts that are no
 * more probable than the count seen. Counts whose probabilities agree to 1 in 10⁷ are ties and
 * belong to it. Undefined without trials.
 *
 * <p>Reference: C. J. Clopper, E. S. Pearson (1934), Biometrika 26:404–413. Equals R {@code
 * binom.test(x, n, p)$p.value}.
 */
public final class BinomialPValue {

  private static final double TIE = 1e-7;

  private BinomialPValue() {}

  /**
   * The p-value.
   *
   * @param successes number of successes, 0 to {@code trials}
   * @param trials number of trials, at least 1
   * @param probability the stated proportion, between 0 and 1
   * @throws IllegalArgumentException where an argument is outside these bounds
   */
  public static double of(long successes, long trials, double probability) {
    Arguments.successes("Binomial test", successes, trials);
    Arguments.probability("Stated proportion", probability);
    double mean = trials * probability;
    double highest = logProbability(successes, trials, probability) + Math.log1p(TIE);
    LongPredicate isRare = x -> logProbability(x, trials, probability) <= highest;
    if (successes == mean) {
      return 1;
    }
    double sum;
    if (successes < mean) {
      long other = first((long) Math.ceil(mean), trials + 1, isRare);
      sum =
          Tails.binomialAtMost(successes, trials, probability)
              + Tails.binomialAtLeast(other, trials, probability);
    } else {
      long other = first(0, (long) Math.floor(mean) + 1, isRare.negate()) - 1;
      sum =
          Tails.binomialAtMost(other, trials, probability)
              + Tails.binomialAtLeast(successes, trials, probability);
    }
    return Math.min(1, sum);
  }

  /** The first x of {@code from} to {@code until} at which the condition begins to hold. */
  private static long first(long from, long until, LongPredicate condition) {
    long low = from;
    long high = until;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double logProbability(long x, long trials, double probability) {
    double failures = (double) trials - x;
    return Gamma.logGamma(trials + 1.0)
        - Gamma.logGamma(x + 1.0)
        - Gamma.logGamma(failures + 1)
        + x * Math.log(probability)
        + failures * Math.log1p(-probability);
  }
}
