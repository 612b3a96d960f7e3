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

  /**
   * How many accounts can be entered without two factors, with what is not known.
   *
   * @param whose which accounts, such as {@code of the acquirer}
   */
  static String sentence(Counts gap, String whose, String factors) {
    String entered = "can be entered without " + factors;
    if (gap.inScope() == 0) {
      return "No account in scope " + whose + ".";
    }
    if (gap.unknown() == gap.inScope()) {
      return "For all %s in scope %s it is not known whether they %s."
          .formatted(Numbers.of(gap.inScope(), "account"), whose, entered);
    }
    String known =
        "%s of %s in scope %s (%s) %s"
            .formatted(
                Numbers.count(gap.yes()),
                Numbers.of(gap.inScope(), "account"),
                whose,
                Numbers.share(gap.yes(), gap.inScope()),
                entered);
    return gap.unknown() == 0
        ? known + "."
        : "%s; for %s (%s) it is not known, so the true share lies between %s and %s."
            .formatted(
                known,
                Numbers.count(gap.unknown()),
                Numbers.share(gap.unknown(), gap.inScope()),
                Numbers.share(gap.yes(), gap.inScope()),
                Numbers.share(gap.possible(), gap.inScope()));
  }
}
