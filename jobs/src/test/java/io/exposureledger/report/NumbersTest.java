package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void onlyNothingIsZeroAndOnlyAllIsHundred() {
    assertThat(Numbers.share(0, 400)).isEqualTo("0\u00a0%");
    assertThat(Numbers.share(1, 100_000)).isEqualTo("under\u00a00.1\u00a0%");
    assertThat(Numbers.share(120, 400)).isEqualTo("30.0\u00a0%");
    assertThat(Numbers.share(99_999, 100_000)).isEqualTo("over\u00a099.9\u00a0%");
    assertThat(Numbers.share(400, 400)).isEqualTo("100\u00a0%");
  }

  @Test
  void nothingHasNoShare() {
    assertThatThrownBy(() -> Numbers.share(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no share over 0");
  }

  @Test
  void differencesCarryTheirSign() {
    assertThat(Numbers.signed(-1_047)).isEqualTo("\u22121,047");
    assertThat(Numbers.signed(3)).isEqualTo("+3");
    assertThat(Numbers.signed(0)).isEqualTo("0");
    assertThat(Numbers.points(-0.0004)).isEqualTo("0.0");
    assertThat(Numbers.points(-0.107)).isEqualTo("\u221210.7");
  }
}
