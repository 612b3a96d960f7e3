package io.exposureledger.metric;

import io.exposureledger.stats.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit beside the whole. Value, target and limits are times {@code per} of the count.
 *
 * @param value absent where nothing is known
 * @param target the value of all that are compared, taken together
 * @param overDispersion by what the limits are widened, 1 where they are not
 * @param standing absent where the unit is too small, and where the whole is none or all
 */
public record Comparison(
    UnitCount count,
    Optional<Double> value,
    double target,
    double overDispersion,
    Optional<Standing> standing,
    Mark mark) {

  /** What the comparison says of a unit; it is no place in an order. */
  public enum Mark {
    DIFFERENT,
    WORTH_A_LOOK,
    INSIDE,
    TOO_FEW;

    private static final double LEVEL = 0.05;

    /** What adjusted p-values say. */
    static Mark of(double holm, double benjaminiHochberg) {
      if (holm < LEVEL) {
        return DIFFERENT;
      }
      return benjaminiHochberg < LEVEL ? WORTH_A_LOOK : INSIDE;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a unit stands in the funnel.
   *
   * @param at95 within which 95 % of units on target are
   * @param at998 within which 99.8 % are
   * @param pValue two-sided, of a difference from the target
   * @param holm the same, adjusted by Holm
   * @param benjaminiHochberg the same, adjusted by Benjamini and Hochberg
   */
  public record Standing(
      Interval at95, Interval at998, double pValue, double holm, double benjaminiHochberg) {

    Mark mark() {
      return Mark.of(holm, benjaminiHochberg);
    }
  }
}
