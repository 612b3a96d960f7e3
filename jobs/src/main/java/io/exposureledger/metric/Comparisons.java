package io.exposureledger.metric;

import io.exposureledger.metric.Comparison.Mark;
import io.exposureledger.metric.Comparison.Standing;
import io.exposureledger.stats.BenjaminiHochberg;
import io.exposureledger.stats.Holm;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.ProportionFunnel;
import io.exposureledger.stats.RateFunnel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the units of a kind with all of them taken together, without an order among them. */
public final class Comparisons {

  private static final long FEWEST_KNOWN = 10;
  private static final int FEWEST_UNITS = 3;

  private Comparisons() {}

  /**
   * One row per metric, kind of unit and unit, in the order of their names.
   *
   * <ol>
   *   <li>Units of which fewer than 10 are known are set apart: they have a row, and no limits.
   *   <li>Of fewer than three others there is no comparison, and no row.
   *   <li>The target is the sum of the others; the limits around it are widened for
   *       over-dispersion.
   *   <li>The p-values of the others are adjusted together.
   * </ol>
   *
   * @param units each unit of a metric and kind once
   */
  public static List<Comparison> of(List<UnitCount> units) {
    Map<String, Map<String, List<UnitCount>>> byKind =
        units.stream()
            .sorted(Comparator.comparing(UnitCount::unit))
            .collect(
                Collectors.groupingBy(
                    UnitCount::metric,
                    TreeMap::new,
                    Collectors.groupingBy(UnitCount::unitKind, TreeMap::new, Collectors.toList())));
    return byKind.values().stream()
        .flatMap(kinds -> kinds.values().stream())
        .flatMap(kind -> ofOneKind(kind).stream())
        .toList();
  }

  private static List<Comparison> ofOneKind(List<UnitCount> units) {
    List<UnitCount> compared =
        units.stream().filter(unit -> unit.denominator() >= FEWEST_KNOWN).toList();
    if (compared.size() < FEWEST_UNITS) {
      return List.of();
    }
    UnitCount whole = whole(compared);
    Optional<UnitFunnel> funnel = funnel(whole);
    double widening = funnel.map(it -> it.overDispersion(compared).multiplicative()).orElse(1.0);
    Map<UnitCount, Standing> standings = new HashMap<>();
    funnel.ifPresent(it -> standings.putAll(standings(it, compared, widening)));
    return units.stream()
        .map(
            unit -> {
              Optional<Standing> standing = Optional.ofNullable(standings.get(unit));
              return new Comparison(
                  unit,
                  value(unit),
                  value(whole).orElseThrow(),
                  widening,
                  standing,
                  mark(unit, standing));
            })
        .toList();
  }

  private static Mark mark(UnitCount unit, Optional<Standing> standing) {
    return unit.denominator() < FEWEST_KNOWN
        ? Mark.TOO_FEW
        : standing.map(Standing::mark).orElse(Mark.INSIDE);
  }

  private static UnitCount whole(List<UnitCount> units) {
    UnitCount one = units.get(0);
    return new UnitCount(
        one.metric(),
        one.unitKind(),
        "all that are compared",
        one.per(),
        units.stream().mapToLong(UnitCount::numerator).sum(),
        units.stream().mapToLong(UnitCount::denominator).sum());
  }

  /** Where the whole is none or all, no unit differs from it and there is no funnel. */
  private static Optional<UnitFunnel> funnel(UnitCount whole) {
    double target = (double) whole.numerator() / whole.denominator();
    if (target == 0 || (target == 1 && !whole.isRate())) {
      return Optional.empty();
    }
    return Optional.of(
        whole.isRate()
            ? new UnitFunnel.OfRates(new RateFunnel(target))
            : new UnitFunnel.OfShares(new ProportionFunnel(target)));
  }

  private static Map<UnitCount, Standing> standings(
      UnitFunnel funnel, List<UnitCount> units, double widening) {
    List<Double> pValues = units.stream().map(unit -> funnel.pValue(unit, widening)).toList();
    List<Double> holm = Holm.adjust(pValues);
    List<Double> benjaminiHochberg = BenjaminiHochberg.adjust(pValues);
    Map<UnitCount, Standing> standings = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      UnitCount unit = units.get(i);
      standings.put(
          unit,
          new Standing(
              times(unit.per(), funnel.limits(unit, 0.95, widening)),
              times(unit.per(), funnel.limits(unit, 0.998, widening)),
              pValues.get(i),
              holm.get(i),
              benjaminiHochberg.get(i)));
    }
    return standings;
  }

  private static Optional<Double> value(UnitCount unit) {
    return unit.denominator() == 0
        ? Optional.empty()
        : Optional.of((double) unit.numerator() / unit.denominator() * unit.per());
  }

  private static Interval times(long per, Interval limits) {
    return new Interval(limits.low() * per, limits.high() * per);
  }
}
