package io.exposureledger.report;

/**
 * A directory that came with a merger, all of them, or those of the acquirer.
 *
 * @param share the share of the gap, from the lowest to the highest that it can be
 * @param legacy accounts with a legacy protocol open, and how many were entered through it
 * @param difference share of those known less the acquirer's
 * @param adjusted the same within strata of privilege and region
 */
public record MergerLine(
    String name,
    String detail,
    String inScope,
    Cell gap,
    String share,
    Cell partial,
    Cell legacy,
    Cell difference,
    Cell adjusted) {

  static MergerLine of(MergerProgress row, String name) {
    String none = row.difference().value().isEmpty() ? row.whyNot() : "no stratum in common";
    Cell adjusted = row.adjusted().cell(none);
    String strata = row.adjusted().value().isEmpty() ? "" : strata(row.strata());
    return new MergerLine(
        name,
        "",
        Numbers.count(row.gap().inScope()),
        Gaps.count(row.gap()),
        Gaps.share(row.gap()),
        new Cell(
            Numbers.count(row.partial()),
            row.gap().unknown() == 0 ? "" : Numbers.count(row.gap().unknown()) + " not known"),
        legacy(row),
        row.difference().cell(row.whyNot()),
        new Cell(adjusted.text(), adjusted.detail() + strata));
  }

  static MergerLine ofAcquirer(MergerProgress row) {
    return new MergerLine(
        "The acquirer's",
        "directories that came with no merger",
        Numbers.count(row.acquirer().inScope()),
        Gaps.count(row.acquirer()),
        Gaps.share(row.acquirer()),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""));
  }

  private static Cell legacy(MergerProgress row) {
    return new Cell(
        Numbers.count(row.legacyOpen()),
        Numbers.count(row.legacyUsed())
            + " used"
            + notKnown(row.legacyUsedUnknown())
            + (row.legacyUnknown() == 0 ? "" : "; open" + notKnown(row.legacyUnknown())));
  }

  private static String notKnown(long count) {
    return count == 0 ? "" : ", " + Numbers.count(count) + " not known";
  }

  private static String strata(int strata) {
    return (strata == 1 ? ", in 1 stratum" : ", in " + strata + " strata");
  }
}
