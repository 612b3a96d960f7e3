package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeTest {

  /** Table II, method 10, of R. G. Newcombe (1998), Statistics in Medicine 17:873–890. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, .0524, .3339",
    "9, 10, 3, 10, .1705, .8090",
    "6, 7, 2, 7, .0582, .8062",
    "5, 56, 0, 29, -.0381, .1926",
    "0, 10, 0, 20, -.1611, .2775",
    "0, 10, 0, 10, -.2775, .2775",
    "10, 10, 0, 20, .6791, 1",
    "10, 10, 0, 10, .6075, 1",
  })
  void theIntervalIsThatOfTheReference(
      long first, long firstTrials, long second, long secondTrials, double low, double high) {
    BinomialCount one = new BinomialCount(first, firstTrials);
    BinomialCount two = new BinomialCount(second, secondTrials);
    Estimate difference = Newcombe.of(one, two, 0.95);
    assertThat(difference.value()).isEqualTo(one.proportion() - two.proportion(), within(1e-15));
    assertThat(difference.interval().low()).isEqualTo(low, within(5e-5));
    assertThat(difference.interval().high()).isEqualTo(high, within(5e-5));
  }

  @Test
  void exchangedGroupsChangeTheSign() {
    BinomialCount one = new BinomialCount(5, 56);
    BinomialCount two = new BinomialCount(1, 29);
    Interval there = Newcombe.of(one, two, 0.95).interval();
    Interval back = Newcombe.of(two, one, 0.95).interval();
    assertThat(back.low()).isEqualTo(-there.high(), within(1e-15));
    assertThat(back.high()).isEqualTo(-there.low(), within(1e-15));
  }

  @Test
  void aCountHasTrials() {
    assertThatThrownBy(() -> new BinomialCount(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A count of 0 successes in 0 trials is undefined");
  }
}
