package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperTailTest {

  /**
   * R 4.2.2 {@code ppois(8, 2, lower.tail = FALSE)} and {@code pnbinom(8, size = 2, mu = 2,
   * lower.tail = FALSE)}, to three digits.
   */
  @Test
  void theTailsAreThoseOfTheReference() {
    assertThat(UpperTail.poisson(9, 2)).isEqualTo(2.37e-4, within(5e-7));
    assertThat(UpperTail.negativeBinomial(9, 2, 2)).isEqualTo(1.07e-2, within(5e-5));
  }

  @Test
  void ofSizeOneTheTailIsGeometric() {
    assertThat(UpperTail.negativeBinomial(5, 3, 1)).isEqualTo(Math.pow(.75, 5), within(1e-14));
  }

  @Test
  void ofALargeSizeTheTailIsPoissons() {
    assertThat(UpperTail.negativeBinomial(9, 2, 1e8))
        .isEqualTo(UpperTail.poisson(9, 2), within(1e-9));
  }

  @Test
  void zeroOrMoreIsCertain() {
    assertThat(UpperTail.poisson(0, 2)).isEqualTo(1);
    assertThat(UpperTail.negativeBinomial(0, 2, 2)).isEqualTo(1);
  }

  @Test
  void theArgumentsArePositive() {
    assertThatThrownBy(() -> UpperTail.poisson(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Upper tail of -1 events is undefined");
    assertThatThrownBy(() -> UpperTail.poisson(1, 0)).hasMessage("Mean 0.0 is not positive");
    assertThatThrownBy(() -> UpperTail.negativeBinomial(1, 2, 0))
        .hasMessage("Size 0.0 is not positive");
  }
}
