package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

  /** R {@code datasets::UCBAdmissions}: admitted men and women by department. */
  private static final List<TwoProportions> ADMISSIONS =
      List.of(
          stratum(512, 313, 89, 19),
          stratum(353, 207, 17, 8),
          stratum(120, 205, 202, 391),
          stratum(138, 279, 131, 244),
          stratum(53, 138, 94, 299),
          stratum(22, 351, 24, 317));

  /** R 4.2.2 {@code mantelhaen.test(UCBAdmissions, correct = FALSE)}. */
  @Test
  void theTestIsThatOfTheReference() {
    MantelHaenszel result = MantelHaenszel.of(ADMISSIONS, 0.95);
    assertThat(result.chiSquare().getAsDouble()).isEqualTo(1.524607, within(5e-7));
    assertThat(result.oddsRatio().orElseThrow().value()).isEqualTo(.904697, within(5e-7));
  }

  /** statsmodels 0.15.0 {@code StratifiedTable(…).oddsratio_pooled_confint()}. */
  @Test
  void theLimitsOfTheOddsRatioAreThoseOfTheReference() {
    MantelHaenszel result = MantelHaenszel.of(ADMISSIONS, 0.95);
    Interval limits = result.oddsRatio().orElseThrow().interval();
    assertThat(limits.low()).isEqualTo(.7719073617593505, within(1e-9));
    assertThat(limits.high()).isEqualTo(1.0603297644366558, within(1e-9));
    assertThat(result.pValue().getAsDouble()).isEqualTo(.21692369705551817, within(1e-9));
  }

  /** Women were admitted less overall, yet not less within departments: Simpson's paradox. */
  @Test
  void theMixOfStrataDoesNotPassForADifference() {
    TwoProportions pooled = stratum(1198, 1493, 557, 1278);
    assertThat(pooled.first().proportion()).isGreaterThan(pooled.second().proportion() + 0.14);
    assertThat(MantelHaenszel.of(ADMISSIONS, 0.95).riskDifference().value()).isNegative();
  }

  @Test
  void oneStratumGivesItsOwnRatioAndDifference() {
    MantelHaenszel result = MantelHaenszel.of(List.of(stratum(56, 14, 48, 32)), 0.95);
    assertThat(result.oddsRatio().orElseThrow().value())
        .isEqualTo(56.0 * 32 / (14 * 48), within(1e-12));
    assertThat(result.riskDifference().value()).isEqualTo(0.8 - 0.6, within(1e-12));
    double wald = 1.959963984540054 * Math.sqrt(.8 * .2 / 70 + .6 * .4 / 80);
    assertThat(result.riskDifference().interval().high() - 0.2).isEqualTo(wald, within(1e-12));
  }

  @Test
  void exchangedGroupsChangeTheSign() {
    List<TwoProportions> exchanged =
        ADMISSIONS.stream().map(s -> new TwoProportions(s.second(), s.first())).toList();
    MantelHaenszel there = MantelHaenszel.of(ADMISSIONS, 0.95);
    MantelHaenszel back = MantelHaenszel.of(exchanged, 0.95);
    Interval interval = there.riskDifference().interval();
    assertThat(back.riskDifference().interval().low()).isEqualTo(-interval.high(), within(1e-12));
    assertThat(back.oddsRatio().orElseThrow().interval().low())
        .isEqualTo(1 / there.oddsRatio().orElseThrow().interval().high(), within(1e-12));
    assertThat(back.pValue().getAsDouble()).isEqualTo(there.pValue().getAsDouble(), within(1e-12));
  }

  @Test
  void theOrderOfTheStrataDoesNotMatter() {
    List<TwoProportions> reversed = new ArrayList<>(ADMISSIONS);
    Collections.reverse(reversed);
    assertThat(MantelHaenszel.of(reversed, 0.95).chiSquare().getAsDouble())
        .isEqualTo(MantelHaenszel.of(ADMISSIONS, 0.95).chiSquare().getAsDouble(), within(1e-12));
  }

  @Test
  void withoutBothOutcomesOnlyTheDifferenceIsKnown() {
    MantelHaenszel result = MantelHaenszel.of(List.of(stratum(0, 10, 0, 20)), 0.95);
    assertThat(result.chiSquare()).isEmpty();
    assertThat(result.pValue()).isEmpty();
    assertThat(result.oddsRatio()).isEmpty();
    assertThat(result.riskDifference().value()).isEqualTo(0);
  }

  @Test
  void withoutStrataThereIsNothing() {
    assertThatThrownBy(() -> MantelHaenszel.of(List.of(), 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mantel-Haenszel without strata is undefined");
  }

  private static TwoProportions stratum(long a, long b, long c, long d) {
    return new TwoProportions(new BinomialCount(a, a + b), new BinomialCount(c, c + d));
  }
}
