package io.exposureledger.report;

import java.util.Locale;

/** A bar of one population: yes, then unknown, then no, as percentages of its length. */
public record Bar(Counts counts) {

  /** Where the unknown begin. */
  public String yes() {
    return length(counts.yes());
  }

  public String unknown() {
    return length(counts.unknown());
  }

  public String no() {
    return length(counts.no());
  }

  /** Where the no begin. */
  public String possible() {
    return length(counts.possible());
  }

  public boolean isEmpty() {
    return counts.inScope() == 0;
  }

  public String description() {
    return Numbers.count(counts.yes())
        + " yes, "
        + Numbers.count(counts.unknown())
        + " not known, "
        + Numbers.count(counts.no())
        + " no, of "
        + Numbers.count(counts.inScope());
  }

  private String length(long part) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / counts.inScope());
  }
}
