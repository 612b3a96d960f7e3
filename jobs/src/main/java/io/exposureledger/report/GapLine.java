package io.exposureledger.report;

import java.util.Optional;

/**
 * How one unit or directory requires two factors.
 *
 * @param share the share of the gap, from the lowest to the highest that it can be
 * @param mark whether it differs from the others; empty where it is not compared
 * @param isMarked whether it differs by more than chance lets expect
 */
public record GapLine(
    String name,
    String detail,
    Optional<Counts> gap,
    String share,
    Optional<Counts> partial,
    Optional<Counts> legacyOpen,
    Optional<Counts> legacyUsed,
    String mark,
    boolean isMarked) {

  public long inScope() {
    return gap.map(Counts::inScope).orElse(0L);
  }
}
