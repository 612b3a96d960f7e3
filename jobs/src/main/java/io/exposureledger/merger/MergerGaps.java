package io.exposureledger.merger;

import io.exposureledger.stats.Estimate;
import io.exposureledger.stats.MantelHaenszel;
import io.exposureledger.stats.Newcombe;
import io.exposureledger.stats.TwoProportions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gap of acquired accounts beside the acquirer's, plain and within strata. */
final class MergerGaps {

  private static final double LEVEL = 0.95;

  private final List<GapCount> counts;
  private final List<GapCount> acquirer;

  MergerGaps(List<GapCount> counts) {
    this.counts = List.copyOf(counts);
    this.acquirer = counts.stream().filter(count -> !count.isOfAMerger()).toList();
  }

  /**
   * One side beside the other.
   *
   * @param difference of the shares of whom it is known, by Newcombe; absent where nothing is known
   *     of one of them
   * @param adjusted the same within strata of privilege and region, by Mantel and Haenszel
   * @param strata in how many of these both have somebody of whom it is known
   */
  record Gap(
      GapCount acquired,
      GapCount acquirer,
      Optional<Estimate> difference,
      Optional<Estimate> adjusted,
      int strata) {

    Optional<String> reason() {
      if (difference.isPresent()) {
        return Optional.empty();
      }
      return Optional.of(
          acquired.isKnown() ? "nothing is known of the acquirer" : "nothing is known of it");
    }
  }

  /** Of each directory that came with a merger, and of {@code all} of them together. */
  Map<String, Gap> of(String merger, List<String> directories) {
    List<GapCount> came =
        counts.stream().filter(count -> count.merger().filter(merger::equals).isPresent()).toList();
    Map<String, Gap> gaps = new LinkedHashMap<>();
    gaps.put("all", gap(came));
    for (String directory : directories.stream().sorted().toList()) {
      gaps.put(
          directory,
          gap(came.stream().filter(count -> count.directory().equals(directory)).toList()));
    }
    return gaps;
  }

  private Gap gap(List<GapCount> acquired) {
    GapCount here = GapCount.sum(acquired);
    GapCount there = GapCount.sum(acquirer);
    List<TwoProportions> strata = strata(acquired);
    return new Gap(
        here,
        there,
        here.isKnown() && there.isKnown()
            ? Optional.of(Newcombe.of(here.known(), there.known(), LEVEL))
            : Optional.empty(),
        strata.isEmpty()
            ? Optional.empty()
            : Optional.of(MantelHaenszel.of(strata, LEVEL).riskDifference()),
        strata.size());
  }

  private List<TwoProportions> strata(List<GapCount> acquired) {
    Map<List<String>, GapCount> ours = byStratum(acquired);
    Map<List<String>, GapCount> theirs = byStratum(acquirer);
    List<TwoProportions> strata = new ArrayList<>();
    ours.forEach(
        (stratum, one) -> {
          GapCount other = theirs.get(stratum);
          if (one.isKnown() && other != null && other.isKnown()) {
            strata.add(new TwoProportions(one.known(), other.known()));
          }
        });
    return strata;
  }

  private static Map<List<String>, GapCount> byStratum(List<GapCount> counts) {
    return counts.stream()
        .collect(
            Collectors.groupingBy(
                GapCount::stratum,
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), GapCount::sum)));
  }
}
