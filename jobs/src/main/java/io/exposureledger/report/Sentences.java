package io.exposureledger.report;

/** A figure in one plain sentence. */
final class Sentences {

  private Sentences() {}

  /**
   * What a row says, with its denominator and what is not known.
   *
   * <ol>
   *   <li>No share: why there is none.
   *   <li>Nothing known: that anything is possible.
   *   <li>All known: one share.
   *   <li>A point value beside unknowns: the share of those known, and the range.
   *   <li>Otherwise the range.
   * </ol>
   */
  static String of(MetricRow row) {
    MetricWording wording = MetricWording.of(row.metric());
    if (row.inScope() == 0 || row.status() == MetricStatus.NOT_COMPUTABLE) {
      return notComputable(row, wording);
    }
    if (row.unknown() == row.inScope()) {
      return "For "
          + (row.inScope() == 1 ? "the one " : "all " + Numbers.count(row.inScope()) + " ")
          + population(row, wording)
          + " it is not known whether they "
          + wording.predicate()
          + ", so nothing can be said about the share.";
    }
    return countAndPopulation(row, wording) + " " + shareAndPredicate(row, wording) + ".";
  }

  private static String notComputable(MetricRow row, MetricWording wording) {
    String why =
        row.inScope() == 0
            ? "there are no " + population(2, row, wording)
            : row.reason().map(Words::spaced).orElse("no reason was recorded");
    return wording.title() + ": not computable: " + why + ".";
  }

  private static String countAndPopulation(MetricRow row, MetricWording wording) {
    return Numbers.count(row.yes())
        + " of "
        + Numbers.count(row.inScope())
        + " "
        + population(row, wording);
  }

  private static String shareAndPredicate(MetricRow row, MetricWording wording) {
    String low = Numbers.share(row.yes(), row.inScope());
    String said = "(" + low + ") " + wording.predicate();
    if (row.unknown() == 0) {
      return said;
    }
    String high = Numbers.share(row.counts().possible(), row.inScope());
    String unknown =
        said
            + "; for "
            + Numbers.count(row.unknown())
            + " ("
            + Numbers.share(row.unknown(), row.inScope())
            + ") it is not known, so the true share lies between "
            + low
            + " and "
            + high;
    return row.status() == MetricStatus.POINT ? unknown + ", and " + ofKnown(row) : unknown;
  }

  private static String ofKnown(MetricRow row) {
    long known = row.yes() + row.no();
    return "is "
        + Numbers.share(row.yes(), known)
        + " among the "
        + Numbers.count(known)
        + " that are known";
  }

  private static String population(MetricRow row, MetricWording wording) {
    return population(row.inScope(), row, wording);
  }

  private static String population(long count, MetricRow row, MetricWording wording) {
    String noun = Numbers.plural(count, row.grain()) + " in scope";
    return wording.qualifier().isEmpty() ? noun : noun + " " + wording.qualifier();
  }
}
