package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person whom HR knows.
 *
 * @param number the number of the person's first account
 * @param unitBefore the unit before the move, where the person moved between units
 * @param movedOn the first day in {@code unit}
 */
public record Person(
    int number,
    String id,
    String name,
    String email,
    Company employer,
    Unit unit,
    Optional<Unit> unitBefore,
    Optional<LocalDate> movedOn,
    LocalDate startedOn,
    Optional<LocalDate> leftOn,
    boolean isOnLeave) {

  /** The unit on a day. */
  public Unit unitOn(LocalDate day) {
    return movedOn.filter(day::isBefore).flatMap(moved -> unitBefore).orElse(unit);
  }

  public boolean hasLeft(LocalDate day) {
    return leftOn.filter(left -> left.isBefore(day)).isPresent();
  }
}
