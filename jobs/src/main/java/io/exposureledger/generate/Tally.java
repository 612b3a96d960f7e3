package io.exposureledger.generate;

import java.io.Serializable;
import java.util.TreeMap;

/** Counts by name that add up, in whatever order their parts come. */
final class Tally implements Serializable {

  private final TreeMap<String, Long> counts = new TreeMap<>();

  void add(String name, long count) {
    counts.merge(name, count, Long::sum);
  }

  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** What was counted, in order. */
  Iterable<String> names() {
    return counts.keySet();
  }

  Tally and(Tally other) {
    Tally sum = new Tally();
    counts.forEach(sum::add);
    other.counts.forEach(sum::add);
    return sum;
  }
}
