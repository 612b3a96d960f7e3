package io.exposureledger.stats;

/** What EARS says of one day: a score, or why there is none. */
public sealed interface EarsScore {

  /**
   * A score with its limit.
   *
   * @param statistic how far the day stands above its baseline
   * @param limit the highest statistic without an alarm
   */
  record Known(double statistic, double limit) implements EarsScore {
    public boolean alarm() {
      return statistic > limit;
    }
  }

  /** No score, and therefore neither an alarm nor the absence of one. */
  record Unknown(Reason reason) implements EarsScore {}

  /** Why a day has no score. */
  enum Reason {
    /** A day of the baseline has no count, or a score that C3 sums is unknown for this reason. */
    BASELINE_INCOMPLETE,
    /** All days of the baseline have the same count, and no smallest deviation was given. */
    BASELINE_CONSTANT
  }
}
