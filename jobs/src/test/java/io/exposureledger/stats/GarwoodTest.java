package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarwoodTest {

  /** R 4.2.2 {@code poisson.test(x, T)$conf.int}, to six digits; the last per 1 000 days. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 3.688879",
    "1, 1, .025318, 5.571643",
    "3, 41.2, .015016, .212798",
  })
  void theIntervalIsThatOfTheReference(long events, double exposure, double low, double high) {
    Interval interval = Garwood.of(events, exposure, 0.95);
    assertThat(interval.low()).isEqualTo(low, within(5e-7));
    assertThat(interval.high()).isEqualTo(high, within(5e-7));
  }

  @Test
  void withoutEventsTheUpperLimitIsTheLogarithmOfTheTail() {
    assertThat(Garwood.of(0, 1, 0.95).low()).isEqualTo(0.0);
    assertThat(Garwood.of(0, 1, 0.95).high()).isEqualTo(-Math.log(0.025), within(1e-12));
  }

  @Test
  void aLimitIsTheRateAtWhichTheCountIsInTheTail() {
    for (long events : new long[] {1, 7, 250, 40_000}) {
      Interval interval = Garwood.of(events, 1, 0.95);
      assertThat(UpperTail.poisson(events, interval.low())).isEqualTo(0.025, within(1e-10));
      assertThat(Tails.poissonAtMost(events, interval.high())).isEqualTo(0.025, within(1e-10));
    }
  }

  @Test
  void theUnitOfExposureScalesTheRate() {
    Interval days = Garwood.of(3, 41_200, 0.95);
    Interval thousands = Garwood.of(3, 41.2, 0.95);
    assertThat(days.low() * 1000).isEqualTo(thousands.low(), within(1e-12));
    assertThat(days.high() * 1000).isEqualTo(thousands.high(), within(1e-12));
  }

  @Test
  void withoutExposureThereIsNoRate() {
    assertThatThrownBy(() -> Garwood.of(3, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Garwood interval of 3 events in an exposure of 0.0 is undefined");
    assertThatThrownBy(() -> Garwood.of(-1, 10, 0.95))
        .hasMessage("Garwood interval of -1 events in an exposure of 10.0 is undefined");
    assertThatThrownBy(() -> Garwood.of(1, 10, 95))
        .hasMessage("Confidence level 95.0 is not between 0 and 1");
  }
}
