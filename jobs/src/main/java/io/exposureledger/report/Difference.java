package io.exposureledger.report;

import java.util.OptionalDouble;

/**
 * A difference of two shares with its limits, 95 %.
 *
 * @param value empty, like the limits, where it is undefined
 */
public record Difference(OptionalDouble value, OptionalDouble low, OptionalDouble high) {

  static final Difference NONE =
      new Difference(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /** In percentage points, with its limits; else why there is none. */
  Cell cell(String reason) {
    if (value.isEmpty()) {
      return Cell.of(reason);
    }
    return new Cell(Numbers.points(value.getAsDouble()), limits());
  }

  String limits() {
    return low.isPresent() && high.isPresent()
        ? Numbers.points(low.getAsDouble()) + " to " + Numbers.points(high.getAsDouble())
        : "";
  }
}
