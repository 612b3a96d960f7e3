package io.exposureledger.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The risk sets of {@link SurvivalCounts}, earliest first, one per time at which somebody leaves.
 *
 * @param sets the risk sets
 * @param afterwards subjects at risk just after each time at which somebody enters or leaves
 */
public record RiskTable(List<RiskSet> sets, NavigableMap<Double, Long> afterwards) {

  public RiskTable {
    sets = List.copyOf(sets);
    afterwards = Collections.unmodifiableNavigableMap(new TreeMap<>(afterwards));
  }

  static RiskTable of(Collection<TimeCounts> earliestFirst) {
    List<RiskSet> sets = new ArrayList<>();
    NavigableMap<Double, Long> afterwards = new TreeMap<>();
    long atRisk = 0;
    for (TimeCounts counts : earliestFirst) {
      if (counts.exits() > atRisk) {
        throw new IllegalArgumentException(
            counts.exits() + " leave at " + counts.time() + ", but " + atRisk + " are at risk");
      }
      if (counts.exits() > 0) {
        sets.add(new RiskSet(counts.time(), atRisk, counts.events(), counts.censored()));
      }
      atRisk += counts.entered() - counts.exits();
      afterwards.put(counts.time(), atRisk);
    }
    if (atRisk != 0) {
      throw new IllegalArgumentException(
          atRisk + " have entered and never leave: count them as censored at their last time");
    }
    return new RiskTable(sets, afterwards);
  }

  /** Subjects that entered before a time and leave at it or later. */
  public long atRisk(double time) {
    Map.Entry<Double, Long> before = afterwards.lowerEntry(time);
    return before == null ? 0 : before.getValue();
  }
}
