package io.exposureledger.stats;

/**
 * Successes among trials.
 *
 * @param successes number of successes, 0 to {@code trials}
 * @param trials number of trials, at least 1
 */
public record BinomialCount(long successes, long trials) {

  public BinomialCount {
    Arguments.successes("A count", successes, trials);
  }

  public long failures() {
    return trials - successes;
  }

  public double proportion() {
    return (double) successes / trials;
  }
}
