package io.exposureledger.remediation;

import io.exposureledger.metric.DurationComparison;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.LogRank;
import io.exposureledger.stats.RestrictedMean;
import io.exposureledger.stats.SurvivalCounts;
import io.exposureledger.survival.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares how long secrets of each unit stay usable with those of all the other units. */
public final class UnitsOfSecrets {

  /** Most units are followed for so long; a longer restriction would leave them out. */
  private static final int RESTRICTION = 90;

  private UnitsOfSecrets() {}

  /** One comparison per unit that has a secret. */
  public static List<DurationComparison> compared(Strata strata) {
    List<Stratum> units = new ArrayList<>();
    List<SurvivalCounts> whole = new ArrayList<>();
    strata.each(
        stratum -> {
          if (stratum.subject().equals(Strata.SECRET)
              && stratum.kind().equals(Stratum.ENTERPRISE)) {
            whole.add(stratum.counts());
          } else if (stratum.subject().equals(Strata.SECRET) && stratum.kind().equals("unit")) {
            units.add(stratum);
          }
        });
    return DurationComparison.of(
        "secret.rmst_" + RESTRICTION,
        "unit",
        units.stream().map(unit -> unit(unit, whole.get(0).without(unit.counts()))).toList());
  }

  private static DurationComparison.Unit unit(Stratum unit, SurvivalCounts others) {
    SurvivalCounts own = unit.counts();
    boolean isTested = unit.subjects() >= Stratum.FEWEST && subjects(others) >= Stratum.FEWEST;
    return new DurationComparison.Unit(
        unit.name(),
        unit.ended(Strata.REVOKED),
        unit.subjects(),
        isTested ? mean(own) : Optional.empty(),
        isTested ? mean(others) : Optional.empty(),
        isTested
            ? LogRank.of(List.of(own.only(Strata.REVOKED), others.only(Strata.REVOKED)))
                .map(LogRank::pValue)
            : Optional.empty());
  }

  private static Optional<RestrictedMean> mean(SurvivalCounts counts) {
    return RestrictedMean.of(KaplanMeier.of(counts), RESTRICTION);
  }

  private static long subjects(SurvivalCounts counts) {
    return counts.times().values().stream().mapToLong(it -> it.entered()).sum();
  }
}
