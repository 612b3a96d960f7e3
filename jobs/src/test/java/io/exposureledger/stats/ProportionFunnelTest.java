package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionFunnelTest {

  private static final ProportionFunnel FUNNEL = new ProportionFunnel(0.10);

  /** D. J. Spiegelhalter (2005), computed with R 4.2.2 {@code qbinom, pbinom}. */
  @ParameterizedTest
  @CsvSource({
    "100, .95, .04038, .15772",
    "100, .998, .01418, .19836",
    "1000, .95, .08128, .11848",
    "1000, .998, .07134, .12992",
  })
  void theExactLimitsAreThoseOfTheReference(long trials, double level, double low, double high) {
    Interval limits = FUNNEL.limits(trials, level, 1);
    assertThat(limits.low()).isEqualTo(low, within(5e-6));
    assertThat(limits.high()).isEqualTo(high, within(5e-6));
  }

  @Test
  void aSmallUnitHasNoLowerLimit() {
    assertThat(FUNNEL.limits(24, 0.95, 1).low()).isEqualTo(0);
    assertThat(FUNNEL.limits(60, 0.95, 1).low()).isGreaterThan(0);
  }

  @Test
  void limitsWidenAroundTheTarget() {
    Interval exact = FUNNEL.limits(1000, 0.95, 1);
    Interval widened = FUNNEL.limits(1000, 0.95, 2);
    assertThat(0.10 - widened.low()).isEqualTo(2 * (0.10 - exact.low()), within(1e-12));
    assertThat(widened.high() - 0.10).isEqualTo(2 * (exact.high() - 0.10), within(1e-12));
    assertThat(new ProportionFunnel(0.5).limits(10, 0.95, 9)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void largeUnitsHaveNormalLimits() {
    double reach = 1.959963984540054 * FUNNEL.standardError(10_000_000_000L);
    Interval limits = FUNNEL.limits(10_000_000_000L, 0.95, 1);
    assertThat(limits.low()).isEqualTo(0.10 - reach, within(1e-9));
    assertThat(limits.high()).isEqualTo(0.10 + reach, within(1e-9));
  }

  @Test
  void theScoreIsUntransformed() {
    assertThat(FUNNEL.score(new BinomialCount(16, 100))).isEqualTo(2.0, within(1e-12));
  }

  /** scipy 1.17.1 {@code binomtest(3, 100, 239 / 1950).pvalue}. */
  @Test
  void thePValueIsExactWithoutOverDispersion() {
    double pValue = new ProportionFunnel(239.0 / 1950).pValue(new BinomialCount(3, 100), 1);
    assertThat(pValue).isEqualTo(.002022367882318807, within(1e-9));
  }

  @Test
  void overDispersionRaisesThePValue() {
    BinomialCount unit = new BinomialCount(16, 100);
    assertThat(FUNNEL.score(unit)).isEqualTo(2, within(1e-12));
    assertThat(FUNNEL.pValue(unit, 2 / 1.959963984540054)).isEqualTo(0.05, within(1e-12));
    assertThatThrownBy(() -> FUNNEL.pValue(unit, 0)).hasMessage("Widening 0.0 is not 1 or above");
  }

  @Test
  void aTargetOfNoneOrAllHasNoFunnel() {
    assertThatThrownBy(() -> new ProportionFunnel(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Target of a funnel 0.0 is not between 0 and 1");
    assertThatThrownBy(() -> FUNNEL.limits(0, 0.95, 1))
        .hasMessage("Funnel limit of 0 successes in 0 trials is undefined");
    assertThatThrownBy(() -> FUNNEL.limits(10, 0.95, 0.5))
        .hasMessage("Widening 0.5 is not 1 or above");
  }
}
