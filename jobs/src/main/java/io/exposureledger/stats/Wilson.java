package io.exposureledger.stats;

/**
 * Wilson's score interval for a proportion.
 *
 * <p>Estimand: the probability p of a success in independent trials. Limits: the roots in p of |p̂
 * − p| = z √(p(1−p)/n), that is
 *
 * <pre>(2np̂ + z² ± z √(z² + 4np̂(1−p̂))) / (2(n + z²))</pre>
 *
 * <p>without continuity correction. Always within [0, 1]; at 0 successes the lower limit is exactly
 * 0, at n successes the upper limit exactly 1. Undefined without trials.
 *
 * <p>Reference: E. B. Wilson (1927), JASA 22:209–212; method 3 of R. G. Newcombe (1998), Statistics
 * in Medicine 17:857–872. Equals R {@code prop.test(x, n, conf.level, correct = FALSE)$conf.int}.
 */
public final class Wilson {

  private Wilson() {}

  /**
   * The interval for counts.
   *
   * @param successes number of successes, 0 to {@code trials}
   * @param trials number of trials, at least 1
   * @param level confidence level, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException where the counts or the level are outside these bounds
   */
  public static Interval of(long successes, long trials, double level) {
    Arguments.successes("Wilson interval", successes, trials);
    double z = StandardNormal.reach(level);
    double n = trials;
    double p = successes / n;
    double centre = 2 * n * p + z * z;
    double reach = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
    double width = 2 * (n + z * z);
    double low = successes == 0 ? 0 : (centre - reach) / width;
    double high = successes == trials ? 1 : (centre + reach) / width;
    return new Interval(low, high);
  }
}
