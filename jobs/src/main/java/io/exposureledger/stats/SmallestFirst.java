package io.exposureledger.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The places of p-values, that of the smallest first. */
final class SmallestFirst {

  private SmallestFirst() {}

  static List<Integer> of(List<Double> pValues) {
    for (double pValue : pValues) {
      if (!(pValue >= 0 && pValue <= 1)) {
        throw new IllegalArgumentException("P-value " + pValue + " is not within 0 and 1");
      }
    }
    return IntStream.range(0, pValues.size())
        .boxed()
        .sorted(Comparator.comparing(pValues::get))
        .toList();
  }
}
