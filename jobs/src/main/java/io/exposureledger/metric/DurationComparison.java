package io.exposureledger.metric;

import io.exposureledger.metric.Comparison.Mark;
import io.exposureledger.stats.BenjaminiHochberg;
import io.exposureledger.stats.Holm;
import io.exposureledger.stats.RestrictedMean;
import io.exposureledger.stats.RestrictedMeanDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long things last in a unit beside all the others: the log-rank test of the event, and the
 * difference of the restricted means as its size.
 *
 * @param events subjects with the event
 * @param mean restricted mean of the unit; absent where its follow-up ends before
 * @param others the same of all the others
 * @param test absent where the unit or the others are too few, or nobody had the event
 */
public record DurationComparison(
    String metric,
    String unitKind,
    String unit,
    long events,
    long subjects,
    Optional<RestrictedMean> mean,
    Optional<RestrictedMean> others,
    Optional<Test> test) {

  private static final double LEVEL = 0.95;

  /** A p-value, and what it is adjusted over all units. */
  record Test(double pValue, double holm, double benjaminiHochberg) {}

  /**
   * A unit before p-values are adjusted.
   *
   * @param pValue of the log-rank test against all the others
   */
  public record Unit(
      String name,
      long events,
      long subjects,
      Optional<RestrictedMean> mean,
      Optional<RestrictedMean> othersMean,
      Optional<Double> pValue) {}

  /** The comparison of units that belong together; p-values are adjusted over those with a test. */
  public static List<DurationComparison> of(String metric, String unitKind, List<Unit> units) {
    List<Double> pValues = units.stream().flatMap(unit -> unit.pValue().stream()).toList();
    List<Double> holm = Holm.adjust(pValues);
    List<Double> benjaminiHochberg = BenjaminiHochberg.adjust(pValues);
    List<DurationComparison> compared = new ArrayList<>();
    int place = 0;
    for (Unit unit : units) {
      Optional<Test> test = Optional.empty();
      if (unit.pValue().isPresent()) {
        test =
            Optional.of(
                new Test(pValues.get(place), holm.get(place), benjaminiHochberg.get(place)));
        place++;
      }
      compared.add(
          new DurationComparison(
              metric,
              unitKind,
              unit.name(),
              unit.events(),
              unit.subjects(),
              unit.mean(),
              unit.othersMean(),
              test));
    }
    return compared;
  }

  Optional<RestrictedMeanDifference> difference() {
    return mean.flatMap(own -> others.map(other -> own.minus(other, LEVEL)));
  }

  Mark mark() {
    return test.map(it -> Mark.of(it.holm(), it.benjaminiHochberg())).orElse(Mark.TOO_FEW);
  }
}
