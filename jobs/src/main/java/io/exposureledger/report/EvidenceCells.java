package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many acts have an indicator, with those of which it is not known and why. */
final class EvidenceCells {

  private static final int MOST_REASONS = 3;
  private static final String UNRECORDED = "reason not recorded";

  private EvidenceCells() {}

  /** n of m, with what is not known under it. Nothing known is never written as 0. */
  static Cell ofAll(Counts counts, List<ResetUnknown> unknowns) {
    if (counts.inScope() == 0) {
      return Cell.of("no such act");
    }
    if (counts.unknown() == counts.inScope()) {
      return new Cell("not known: " + main(unknowns), "of " + Numbers.count(counts.inScope()));
    }
    return new Cell(
        Numbers.count(counts.yes()) + " of " + Numbers.count(counts.inScope()),
        counts.unknown() == 0
            ? ""
            : Numbers.count(counts.unknown()) + " not known: " + main(unknowns));
  }

  /** Yes among those known. */
  static Cell ofKnown(Counts counts, List<ResetUnknown> unknowns) {
    if (counts.inScope() == 0) {
      return Cell.of("no such act");
    }
    if (counts.unknown() == counts.inScope()) {
      return Cell.of("not known: " + main(unknowns));
    }
    return new Cell(
        Numbers.count(counts.yes()), "of " + Numbers.count(counts.yes() + counts.no()) + " known");
  }

  /** The reasons with most acts first, the rest together. */
  static List<Tally> reasons(Counts counts, List<ResetUnknown> unknowns) {
    Map<String, Long> acts =
        unknowns.stream()
            .collect(
                Collectors.groupingBy(
                    one -> RecoveryWords.reason(one.reason()),
                    TreeMap::new,
                    Collectors.summingLong(ResetUnknown::acts)));
    long told = acts.values().stream().mapToLong(Long::longValue).sum();
    if (told < counts.unknown()) {
      acts.merge(UNRECORDED, counts.unknown() - told, Long::sum);
    }
    List<Tally> all =
        acts.entrySet().stream()
            .map(one -> new Tally(one.getKey(), one.getValue()))
            .sorted(Tally.ORDER)
            .collect(Collectors.toCollection(ArrayList::new));
    if (all.size() > MOST_REASONS) {
      long rest = all.stream().skip(MOST_REASONS).mapToLong(Tally::accounts).sum();
      all.subList(MOST_REASONS, all.size()).clear();
      all.add(new Tally("other reasons", rest));
    }
    return List.copyOf(all);
  }

  /** The one reason, or that of most. */
  private static String main(List<ResetUnknown> unknowns) {
    Map<String, Long> acts =
        unknowns.stream()
            .collect(
                Collectors.groupingBy(
                    one -> RecoveryWords.reason(one.reason()),
                    TreeMap::new,
                    Collectors.summingLong(ResetUnknown::acts)));
    return acts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(one -> acts.size() == 1 ? one.getKey() : "mostly " + one.getKey())
        .orElse(UNRECORDED);
  }
}
