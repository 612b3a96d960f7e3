package io.exposureledger.stats;

import java.util.List;

/**
 * The adjustment of several p-values by Benjamini and Hochberg: where those below q are called
 * worth a look, the expected share of false calls is at most q, for independent (or positively
 * dependent) tests.
 *
 * <p>The i-th smallest of m becomes the smallest of p₍ⱼ₎ m/j over j ≥ i, at most 1. Equal p-values
 * get equal adjusted ones. The result is in the order given; of none it is empty.
 *
 * <p>Reference: Y. Benjamini, Y. Hochberg (1995), JRSS B 57:289–300. Equals R {@code p.adjust(p,
 * "BH")}.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values.
   *
   * @throws IllegalArgumentException where one is not within 0 and 1
   */
  public static List<Double> adjust(List<Double> pValues) {
    List<Integer> order = SmallestFirst.of(pValues);
    Double[] adjusted = new Double[pValues.size()];
    double lowest = 1;
    for (int rank = order.size(); rank >= 1; rank--) {
      int index = order.get(rank - 1);
      lowest = Math.min(lowest, pValues.get(index) * order.size() / rank);
      adjusted[index] = lowest;
    }
    return List.of(adjusted);
  }
}
