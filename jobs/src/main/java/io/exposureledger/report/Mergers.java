package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/**
 * Enforcement of two factors after mergers, beside the rows of its metrics.
 *
 * @param sources the sources that tell of mergers
 * @param closed the mergers that have closed
 * @param ahead those registered that have not
 * @param partial some of the people protected in one directory and open in another
 * @param comparison of {@code mfa.gap}
 */
public record Mergers(
    List<String> sources,
    List<Merger> closed,
    List<MergerAhead> ahead,
    List<PartialPerson> partial,
    List<DirectoryStandard> standards,
    List<UnitMark> comparison) {

  /** The order in which the lists are given does not matter. */
  public Mergers {
    sources = sources.stream().sorted().toList();
    closed =
        closed.stream()
            .sorted(Comparator.comparing(Merger::closedOn).thenComparing(Merger::id))
            .toList();
    ahead =
        ahead.stream()
            .sorted(Comparator.comparing(MergerAhead::closesOn).thenComparing(MergerAhead::company))
            .toList();
    partial = partial.stream().sorted(Comparator.comparing(PartialPerson::person)).toList();
    standards = List.copyOf(standards);
    comparison = List.copyOf(comparison);
  }

  /** Of an organisation that registers no merger and of which nothing is measured. */
  public static Mergers none() {
    return new Mergers(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
