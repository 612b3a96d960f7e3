package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateComparisonTest {

  /** R 4.2.2 {@code poisson.test(c(10, 4), c(1000, 1200))}. */
  @Test
  void theComparisonIsThatOfTheReference() {
    RateComparison comparison = RateComparison.of(10, 1000, 4, 1200, 0.95);
    assertThat(comparison.ratio().getAsDouble()).isEqualTo(3.0, within(1e-12));
    assertThat(comparison.low()).isEqualTo(.865279, within(5e-7));
    assertThat(comparison.high().getAsDouble()).isEqualTo(13.104563, within(5e-7));
    assertThat(comparison.pValue()).isEqualTo(.061517, within(5e-7));
  }

  @Test
  void exchangedGroupsGiveTheReciprocal() {
    RateComparison there = RateComparison.of(10, 1000, 4, 1200, 0.95);
    RateComparison back = RateComparison.of(4, 1200, 10, 1000, 0.95);
    assertThat(back.low()).isEqualTo(1 / there.high().getAsDouble(), within(1e-12));
    assertThat(back.high().getAsDouble()).isEqualTo(1 / there.low(), within(1e-12));
    assertThat(back.pValue()).isEqualTo(there.pValue(), within(1e-12));
  }

  @Test
  void withoutEventsInTheSecondGroupTheRatioHasNoUpperLimit() {
    RateComparison comparison = RateComparison.of(5, 100, 0, 100, 0.95);
    assertThat(comparison.ratio()).isEmpty();
    assertThat(comparison.high()).isEmpty();
    assertThat(comparison.low()).isGreaterThan(0);
    assertThat(comparison.pValue()).isEqualTo(2.0 / 32, within(1e-12));
  }

  @Test
  void withoutEventsInTheFirstGroupTheRatioIsNone() {
    RateComparison comparison = RateComparison.of(0, 100, 5, 100, 0.95);
    assertThat(comparison.ratio()).hasValue(0);
    assertThat(comparison.low()).isEqualTo(0);
    assertThat(comparison.high()).isPresent();
  }

  @Test
  void withoutAnyEventsNothingIsKnownOfTheRatio() {
    RateComparison comparison = RateComparison.of(0, 100, 0, 50, 0.95);
    assertThat(comparison.ratio()).isEmpty();
    assertThat(comparison.low()).isEqualTo(0);
    assertThat(comparison.high()).isEmpty();
    assertThat(comparison.pValue()).isEqualTo(1);
  }

  @Test
  void withoutExposureThereIsNoRate() {
    assertThatThrownBy(() -> RateComparison.of(1, 10, 1, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Comparison of rates of 1 events in an exposure of 0.0 is undefined");
  }
}
