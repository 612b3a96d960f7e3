package io.exposureledger.report;

import java.util.Optional;

/**
 * One part of the population: a unit, a directory or a stratum.
 *
 * @param detail who owns it, or what it is made of; may be empty
 * @param exposed empty, like the others, where the metric was not measured for it
 */
public record PopulationLine(
    String name,
    String detail,
    Optional<Counts> exposed,
    Optional<Counts> latent,
    Optional<Counts> recoveryOnly,
    Optional<Counts> dependent,
    Optional<Interval> interval) {

  public long inScope() {
    return exposed.map(Counts::inScope).orElse(0L);
  }

  /** The share of exposed, from the lowest to the highest that it can be. */
  public String share() {
    return exposed
        .filter(counts -> counts.inScope() > 0)
        .map(PopulationLine::range)
        .orElse("nobody in scope");
  }

  public String intervalText() {
    return interval
        .map(limits -> Numbers.range(Numbers.percent(limits.low()), Numbers.percent(limits.high())))
        .orElse("");
  }

  /** A count with its unknown beside it, such as {@code 12 +3?}. */
  public static String cell(Optional<Counts> counts) {
    return counts.map(known -> Numbers.count(known.yes())).orElse("not measured");
  }

  public static String unknownCell(Optional<Counts> counts) {
    return counts
        .filter(known -> known.unknown() > 0)
        .map(known -> Numbers.count(known.unknown()) + " not known")
        .orElse("");
  }

  PopulationLine plus(PopulationLine other, String newName, String newDetail) {
    return new PopulationLine(
        newName,
        newDetail,
        sum(exposed, other.exposed),
        sum(latent, other.latent),
        sum(recoveryOnly, other.recoveryOnly),
        sum(dependent, other.dependent),
        Optional.empty());
  }

  private static Optional<Counts> sum(Optional<Counts> one, Optional<Counts> two) {
    return one.isPresent() && two.isPresent()
        ? Optional.of(one.get().plus(two.get()))
        : Optional.empty();
  }

  private static String range(Counts counts) {
    return Numbers.range(
        Numbers.share(counts.yes(), counts.inScope()),
        Numbers.share(counts.possible(), counts.inScope()));
  }
}
