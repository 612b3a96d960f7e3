package io.exposureledger.stats;

/** Limits moved away from their centre by a factor, and kept within 0 and the highest value. */
final class Widening {

  private Widening() {}

  static Interval of(Interval exact, double centre, double factor, double highest) {
    check(factor);
    return new Interval(
        Math.max(0, centre + factor * (exact.low() - centre)),
        Math.min(highest, centre + factor * (exact.high() - centre)));
  }

  static void check(double factor) {
    if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Widening " + factor + " is not 1 or above");
    }
  }
}
