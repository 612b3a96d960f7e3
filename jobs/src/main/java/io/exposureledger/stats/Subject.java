package io.exposureledger.stats;

import java.util.Optional;

/**
 * One subject's time under observation: at risk after its entry, up to and including its exit.
 *
 * @param entry when observation begins; {@link #FROM_START} where it begins with the clock, which
 *     also allows an exit at 0
 * @param exit duration at the event or the end of observation, 0 or above, after the entry
 * @param cause what happened at the exit; absent where only the observation ended
 */
public record Subject(double entry, double exit, Optional<String> cause) {

  /** An entry before every duration. */
  public static final double FROM_START = Double.NEGATIVE_INFINITY;

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException where the exit is not after the entry: lift an exit that falls
   *     on its entry by half the precision of the source
   */
  public Subject {
    if (!(exit >= 0 && exit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Exit at " + exit + " is not a duration of 0 or above");
    }
    if (!(entry == FROM_START || (entry >= 0 && entry < exit))) {
      throw new IllegalArgumentException(
          "Exit at "
              + exit
              + " is not after the entry at "
              + entry
              + ": lift it by half the precision of the source");
    }
  }

  /** A subject under observation from the start, with an event. */
  public static Subject ended(double exit, String cause) {
    return new Subject(FROM_START, exit, Optional.of(cause));
  }

  /** A subject under observation from the start, without an event so far. */
  public static Subject censored(double exit) {
    return new Subject(FROM_START, exit, Optional.empty());
  }

  /** The same subject, under observation only after an entry. */
  public Subject enteringAt(double later) {
    return new Subject(later, exit, cause);
  }
}
