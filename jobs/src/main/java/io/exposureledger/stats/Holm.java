package io.exposureledger.stats;

import java.util.List;

/**
 * Holm's adjustment of several p-values: where those below α are called different, the probability
 * of any false call is at most α, whatever the dependence of the tests.
 *
 * <p>The i-th smallest of m becomes the largest of (m − j + 1) p₍ⱼ₎ over j ≤ i, at most 1. Equal
 * p-values get equal adjusted ones. The result is in the order given; of none it is empty.
 *
 * <p>Reference: S. Holm (1979), Scandinavian Journal of Statistics 6:65–70. Equals R {@code
 * p.adjust(p, "holm")}.
 */
public final class Holm {

  private Holm() {}

  /**
   * The adjusted p-values.
   *
   * @throws IllegalArgumentException where one is not within 0 and 1
   */
  public static List<Double> adjust(List<Double> pValues) {
    List<Integer> order = SmallestFirst.of(pValues);
    Double[] adjusted = new Double[pValues.size()];
    double highest = 0;
    int left = pValues.size();
    for (int index : order) {
      highest = Math.max(highest, left * pValues.get(index));
      adjusted[index] = Math.min(1, highest);
      left--;
    }
    return List.of(adjusted);
  }
}
