package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateFunnelTest {

  /** A rare event in many trials is Poisson: the limits tend to those of a proportion. */
  @Test
  void theLimitsAreThoseOfARareProportion() {
    Interval rate = new RateFunnel(1e-7).limits(1e8, 0.95, 1);
    Interval proportion = new ProportionFunnel(1e-7).limits(100_000_000, 0.95, 1);
    assertThat(rate.low()).isEqualTo(proportion.low(), within(1e-12));
    assertThat(rate.high()).isEqualTo(proportion.high(), within(1e-12));
  }

  /** P(X ≤ 4) = .0293 and P(X ≤ 3) = .0103 at mean 10: R {@code ppois}. */
  @Test
  void theQuantileIsInterpolated() {
    double low = 4 - (.02925269 - .025) / (.02925269 - .01033605);
    assertThat(new RateFunnel(10).limits(1, 0.95, 1).low()).isEqualTo(low, within(1e-5));
  }

  @Test
  void theUnitOfExposureScalesTheLimits() {
    Interval days = new RateFunnel(0.002).limits(5000, 0.998, 1.5);
    Interval thousands = new RateFunnel(2).limits(5, 0.998, 1.5);
    assertThat(days.low() * 1000).isEqualTo(thousands.low(), within(1e-9));
    assertThat(days.high() * 1000).isEqualTo(thousands.high(), within(1e-9));
  }

  @Test
  void unitsOnTargetAreNotOverDispersed() {
    RateFunnel funnel = new RateFunnel(2);
    OverDispersion none =
        funnel.overDispersion(List.of(new RateCount(20, 10), new RateCount(40, 20)));
    assertThat(none.present()).isFalse();
    assertThat(none.multiplicative()).isEqualTo(1);
    assertThat(none.additive(funnel.standardError(10))).isEqualTo(1);
  }

  @Test
  void thePValueAgreesWithTheExactLimits() {
    RateCount unit = new RateCount(3, 41.2);
    double low = Garwood.of(3, 41.2, 0.95).low();
    assertThat(new RateFunnel(low).pValue(unit, 1)).isEqualTo(0.05, within(1e-10));
    assertThat(new RateFunnel(low).pValue(unit, 2)).isGreaterThan(0.05);
    assertThat(new RateFunnel(3 / 41.2).pValue(unit, 1)).isEqualTo(1);
  }

  @Test
  void aTargetOfNoneHasNoFunnel() {
    assertThatThrownBy(() -> new RateFunnel(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Target of a funnel 0.0 is not positive");
    assertThatThrownBy(() -> new RateCount(1, 0))
        .hasMessage("A rate of 1 events in an exposure of 0.0 is undefined");
  }
}
