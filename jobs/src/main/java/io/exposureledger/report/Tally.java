package io.exposureledger.report;

import java.util.Comparator;

/** How many accounts share a word of the lake, such as a reason or a status. */
public record Tally(String key, long accounts) {

  /** The most accounts first. */
  static final Comparator<Tally> ORDER =
      Comparator.comparingLong(Tally::accounts).reversed().thenComparing(Tally::key);
}
