package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialPValueTest {

  /** The definition, summed over all counts. */
  @ParameterizedTest
  @CsvSource({"0, 20, .3", "3, 20, .3", "6, 20, .3", "9, 20, .3", "20, 20, .3", "1, 100, .02"})
  void thePValueSumsAllCountsThatAreNoMoreProbable(int successes, int trials, double p) {
    BinomialDistribution distribution = new BinomialDistribution(null, trials, p);
    double seen = distribution.probability(successes) * (1 + 1e-7);
    double sum = 0;
    for (int count = 0; count <= trials; count++) {
      double probability = distribution.probability(count);
      sum += probability <= seen ? probability : 0;
    }
    assertThat(BinomialPValue.of(successes, trials, p)).isEqualTo(sum, within(1e-12));
  }

  @Test
  void aTieInTheOtherTailCounts() {
    assertThat(BinomialPValue.of(1, 3, 0.5)).isEqualTo(1.0, within(1e-12));
    assertThat(BinomialPValue.of(10, 10, 0.5)).isEqualTo(2.0 / 1024, within(1e-15));
  }

  @Test
  void theStatedProportionItselfIsNotRejected() {
    assertThat(BinomialPValue.of(50, 100, 0.5)).isEqualTo(1.0);
  }

  @Test
  void theStatedProportionLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> BinomialPValue.of(1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Stated proportion 1.0 is not between 0 and 1");
    assertThatThrownBy(() -> BinomialPValue.of(3, 2, 0.5))
        .hasMessage("Binomial test of 3 successes in 2 trials is undefined");
  }
}
