package io.exposureledger.merger;

import io.exposureledger.stats.BinomialCount;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Accounts in scope that are alike.
 *
 * @param merger the merger with which their directory came, where that has closed
 * @param isOfAMerger whether their directory came with a merger, closed or not
 * @param stratum privilege and region
 * @param gap without two factors of the required class on every way in
 */
record GapCount(
    Optional<String> merger,
    boolean isOfAMerger,
    String directory,
    List<String> stratum,
    long inScope,
    long gap,
    long partial,
    long unknown,
    long legacyOpen,
    long legacyUsed,
    long legacyUnknown,
    long legacyUsedUnknown) {

  static GapCount of(Row row) {
    return new GapCount(
        Optional.ofNullable(row.getString(0)),
        row.getBoolean(1),
        row.getString(2),
        List.of(row.getString(3), row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12));
  }

  /** The sum; nobody of no directory where there are none. */
  static GapCount sum(List<GapCount> counts) {
    GapCount sum = new GapCount(Optional.empty(), false, "", List.of(), 0, 0, 0, 0, 0, 0, 0, 0);
    for (GapCount one : counts) {
      sum =
          new GapCount(
              one.merger,
              one.isOfAMerger,
              one.directory,
              one.stratum,
              sum.inScope + one.inScope,
              sum.gap + one.gap,
              sum.partial + one.partial,
              sum.unknown + one.unknown,
              sum.legacyOpen + one.legacyOpen,
              sum.legacyUsed + one.legacyUsed,
              sum.legacyUnknown + one.legacyUnknown,
              sum.legacyUsedUnknown + one.legacyUsedUnknown);
    }
    return sum;
  }

  boolean isKnown() {
    return inScope > unknown;
  }

  /** The gap among those of whom it is known. */
  BinomialCount known() {
    return new BinomialCount(gap, inScope - unknown);
  }
}
