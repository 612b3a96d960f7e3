package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /**
   * Table I, method 3, of R. G. Newcombe (1998), Statistics in Medicine 17:857–872, to six digits
   * as R 4.2.2 gives them: {@code prop.test(x, n, correct = FALSE)$conf.int}.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .255289, .366210",
    "15, 148, .062386, .160487",
    "0, 20, 0, .161125",
    "1, 29, .006113, .171755",
    "0, 1, 0, .793451",
    "5, 5, .565518, 1",
  })
  void theIntervalIsThatOfTheReference(long successes, long trials, double low, double high) {
    Interval interval = Wilson.of(successes, trials, 0.95);
    assertThat(interval.low()).isEqualTo(low, within(5e-7));
    assertThat(interval.high()).isEqualTo(high, within(5e-7));
  }

  @Test
  void noneAndAllGiveExactLimits() {
    assertThat(Wilson.of(0, 20, 0.95).low()).isEqualTo(0.0);
    assertThat(Wilson.of(20, 20, 0.95).high()).isEqualTo(1.0);
  }

  @Test
  void successesAndFailuresAreMirrored() {
    for (long successes = 0; successes <= 29; successes++) {
      Interval interval = Wilson.of(successes, 29, 0.95);
      Interval mirrored = Wilson.of(29 - successes, 29, 0.95);
      assertThat(interval.low()).isEqualTo(1 - mirrored.high(), within(1e-12));
    }
  }

  @Test
  void aHigherLevelGivesAWiderInterval() {
    assertThat(Wilson.of(15, 148, 0.99).low()).isLessThan(Wilson.of(15, 148, 0.95).low());
    assertThat(Wilson.of(15, 148, 0.99).high()).isGreaterThan(Wilson.of(15, 148, 0.95).high());
  }

  @Test
  void withoutTrialsThereIsNoInterval() {
    assertThatThrownBy(() -> Wilson.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Wilson interval of 0 successes in 0 trials is undefined");
  }

  @Test
  void thereAreNeitherMoreSuccessesThanTrialsNorLessThanNone() {
    assertThatThrownBy(() -> Wilson.of(6, 5, 0.95))
        .hasMessage("Wilson interval of 6 successes in 5 trials is undefined");
    assertThatThrownBy(() -> Wilson.of(-1, 5, 0.95))
        .hasMessage("Wilson interval of -1 successes in 5 trials is undefined");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "95", "-0.1", "NaN"})
  void theLevelLiesBetweenZeroAndOne(double level) {
    assertThatThrownBy(() -> Wilson.of(1, 2, level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Confidence level " + level + " is not between 0 and 1");
  }
}
