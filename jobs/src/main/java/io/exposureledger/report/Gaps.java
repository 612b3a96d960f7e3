package io.exposureledger.report;

/** How a gap is written: its share from the lowest to the highest that it can be. */
public final class Gaps {

  private Gaps() {}

  public static String share(Counts gap) {
    return gap.inScope() == 0
        ? "none in scope"
        : Numbers.range(
            Numbers.share(gap.yes(), gap.inScope()), Numbers.share(gap.possible(), gap.inScope()));
  }

  /** The count with what is not known under it. */
  public static Cell count(Counts gap) {
    return new Cell(
        Numbers.count(gap.yes()),
        gap.unknown() == 0 ? "" : Numbers.count(gap.unknown()) + " not known");
  }

  /** The count of those in scope, with the share under it. */
  public static Cell ofScope(Counts gap) {
    String unknown = gap.unknown() == 0 ? "" : ", " + Numbers.count(gap.unknown()) + " not known";
    return new Cell(
        Numbers.count(gap.yes()) + " of " + Numbers.count(gap.inScope()), share(gap) + unknown);
  }

  /** {@code 4 of 10 accounts in scope (40.0 %)}, and for how many it is not known. */
  static String sentence(Counts gap) {
    if (gap.inScope() == 0) {
      return "none is in scope";
    }
    String known =
        "%s of %s in scope (%s)"
            .formatted(
                Numbers.count(gap.yes()),
                Numbers.of(gap.inScope(), "account"),
                Numbers.share(gap.yes(), gap.inScope()));
    return gap.unknown() == 0
        ? known
        : "%s, and for %s it is not known, so the true share lies between %s"
            .formatted(known, Numbers.count(gap.unknown()), share(gap).replace(" to ", " and "));
  }
}
