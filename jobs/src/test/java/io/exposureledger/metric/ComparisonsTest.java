package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.exposureledger.metric.Comparison.Mark;
import io.exposureledger.metric.Comparison.Standing;
import io.exposureledger.stats.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final long[] SUCCESSES = {12, 30, 3, 9, 50, 22, 7, 41, 5, 60};
  private static final long[] TRIALS = {100, 200, 100, 20, 400, 300, 90, 250, 80, 410};
  private static final List<UnitCount> REFERENCE =
      IntStream.range(0, 10).mapToObj(i -> share("u-" + i, SUCCESSES[i], TRIALS[i])).toList();

  /**
   * The vector of D. J. Spiegelhalter's funnel with over-dispersion; limits and p-values computed
   * in Python 3 from sums of {@code math.lgamma} and {@code math.erfc}.
   */
  @Test
  void unitsStandInAFunnelAroundTheirSum() {
    List<Comparison> compared = Comparisons.of(REFERENCE);
    assertThat(compared)
        .hasSize(10)
        .allSatisfy(
            unit -> {
              assertThat(unit.target()).isEqualTo(239.0 / 1950, CLOSE);
              assertThat(unit.overDispersion()).isEqualTo(1.7496738256384325, CLOSE);
              assertThat(unit.mark()).isEqualTo(Mark.INSIDE);
            });
    Comparison large = compared.get(4);
    assertThat(large.value()).contains(0.125);
    Standing standing = large.standing().orElseThrow();
    assertThatLimits(standing.at95(), 0.06577963539188843, 0.17820344717254605);
    assertThatLimits(standing.at998(), 0.03653311972949991, 0.2135640173983346);
    Standing small = compared.get(3).standing().orElseThrow();
    assertThatLimits(small.at95(), 0, 0.36039964526249213);
    assertThat(small.pValue()).isEqualTo(0.010708090749783595, CLOSE);
    assertThat(small.holm()).isEqualTo(0.10708090749783594, CLOSE);
    assertThat(small.benjaminiHochberg()).isEqualTo(0.10708090749783594, CLOSE);
  }

  @Test
  void theRowsAreInTheOrderOfNamesAndDoNotDependOnTheOrderGiven() {
    List<UnitCount> turned = new ArrayList<>(REFERENCE);
    Collections.reverse(turned);
    assertThat(Comparisons.of(turned)).isEqualTo(Comparisons.of(REFERENCE));
    assertThat(Comparisons.of(turned)).extracting(Comparison::count).isEqualTo(REFERENCE);
  }

  @Test
  void aSmallUnitHasARowWithoutLimitsAndIsNoPartOfTheTarget() {
    List<UnitCount> units = new ArrayList<>(REFERENCE);
    units.add(share("v", 9, 9));
    units.add(share("w", 0, 0));
    List<Comparison> compared = Comparisons.of(units);
    assertThat(compared.subList(0, 10)).isEqualTo(Comparisons.of(REFERENCE));
    assertThat(compared.subList(10, 12)).extracting(Comparison::mark).containsOnly(Mark.TOO_FEW);
    assertThat(compared.subList(10, 12))
        .extracting(Comparison::standing)
        .allMatch(it -> it.isEmpty());
    assertThat(compared.get(10).value()).contains(1.0);
    assertThat(compared.get(11).value()).isEmpty();
  }

  @Test
  void fewerThanThreeUnitsAreNotCompared() {
    assertThat(Comparisons.of(List.of())).isEmpty();
    assertThat(Comparisons.of(List.of(share("a", 1, 10), share("b", 9, 10), share("c", 4, 9))))
        .isEmpty();
    assertThat(Comparisons.of(List.of(share("a", 1, 10), share("b", 9, 10), share("c", 4, 10))))
        .hasSize(3);
  }

  @Test
  void eachMetricAndKindIsComparedByItself() {
    List<UnitCount> units = new ArrayList<>(REFERENCE);
    units.add(new UnitCount("sms.exposed", "directory", "a", 1, 90, 100));
    units.add(new UnitCount("sms.dependent", "unit", "a", 1, 90, 100));
    assertThat(Comparisons.of(units)).isEqualTo(Comparisons.of(REFERENCE));
  }

  /** Poisson limits and p-value computed in Python 3 from sums of {@code math.lgamma}. */
  @Test
  void aRateIsToldPerThousandAccountDays() {
    long[] events = {20, 22, 40, 19, 21, 18, 20, 22, 19, 21, 20};
    List<Comparison> compared =
        Comparisons.of(
            IntStream.range(0, events.length)
                .mapToObj(i -> rate(String.format("desk-%02d", i), events[i], 10_000))
                .toList());
    Comparison busy = compared.get(2);
    assertThat(busy.count().per()).isEqualTo(1000);
    assertThat(busy.value().orElseThrow()).isEqualTo(4.0, CLOSE);
    assertThat(busy.target()).isEqualTo(2.2, CLOSE);
    assertThat(busy.overDispersion()).isEqualTo(1);
    Standing standing = busy.standing().orElseThrow();
    assertThatLimits(standing.at95(), 1.278017933063873, 3.1159245114238843);
    assertThatLimits(standing.at998(), 0.845591022780062, 3.739190255121316);
    assertThat(standing.pValue()).isEqualTo(0.0007144335880990837, CLOSE);
    assertThat(standing.holm()).isEqualTo(0.007858769469089921, CLOSE);
    assertThat(busy.mark()).isEqualTo(Mark.DIFFERENT);
    assertThat(compared).filteredOn(it -> it.mark() != Mark.INSIDE).containsExactly(busy);
  }

  @Test
  void whatHolmLeavesInsideBenjaminiAndHochbergMayFindWorthALook() {
    List<UnitCount> units = new ArrayList<>();
    IntStream.range(0, 18).forEach(i -> units.add(share("a-" + i, 20, 100)));
    units.add(share("b-1", 34, 100));
    units.add(share("b-2", 34, 100));
    assertThat(Comparisons.of(units))
        .filteredOn(it -> it.mark() != Mark.INSIDE)
        .allMatch(it -> it.mark() == Mark.WORTH_A_LOOK)
        .extracting(it -> it.count().unit())
        .containsExactly("b-1", "b-2");
  }

  @Test
  void whereNoneOrAllHaveItNoUnitDiffers() {
    for (long successes : List.of(0L, 20L)) {
      List<Comparison> compared =
          Comparisons.of(
              List.of(
                  share("a", successes, 20), share("b", successes, 20), share("c", successes, 20)));
      assertThat(compared)
          .hasSize(3)
          .allMatch(it -> it.mark() == Mark.INSIDE && it.standing().isEmpty())
          .allMatch(it -> it.target() == successes / 20.0 && it.overDispersion() == 1);
    }
  }

  private static void assertThatLimits(Interval limits, double low, double high) {
    assertThat(limits.low()).isEqualTo(low, CLOSE);
    assertThat(limits.high()).isEqualTo(high, CLOSE);
  }

  private static UnitCount share(String unit, long successes, long trials) {
    return new UnitCount("sms.exposed", "unit", unit, 1, successes, trials);
  }

  private static UnitCount rate(String unit, long events, long days) {
    return new UnitCount("recovery.resets", "desk", unit, 1000, events, days);
  }
}
