package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  /** R 4.2.2 {@code binom.test(x, n)$conf.int}, to six digits. */
  @ParameterizedTest
  @CsvSource({"81, 263, .252737, .367622", "0, 20, 0, .168433"})
  void theIntervalIsThatOfTheReference(long successes, long trials, double low, double high) {
    Interval interval = ClopperPearson.of(successes, trials, 0.95);
    assertThat(interval.low()).isEqualTo(low, within(5e-7));
    assertThat(interval.high()).isEqualTo(high, within(5e-7));
  }

  @Test
  void aLimitIsTheProportionAtWhichTheCountIsInTheTail() {
    Interval interval = ClopperPearson.of(15, 148, 0.95);
    assertThat(Tails.binomialAtLeast(15, 148, interval.low())).isEqualTo(0.025, within(1e-12));
    assertThat(Tails.binomialAtMost(15, 148, interval.high())).isEqualTo(0.025, within(1e-12));
  }

  @Test
  void successesAndFailuresAreMirrored() {
    for (long successes = 0; successes <= 29; successes++) {
      Interval interval = ClopperPearson.of(successes, 29, 0.95);
      Interval mirrored = ClopperPearson.of(29 - successes, 29, 0.95);
      assertThat(interval.low()).isEqualTo(1 - mirrored.high(), within(1e-12));
    }
  }

  @Test
  void withoutTrialsThereIsNoInterval() {
    assertThatThrownBy(() -> ClopperPearson.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Clopper-Pearson interval of 0 successes in 0 trials is undefined");
  }
}
