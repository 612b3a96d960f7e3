package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Situations.Dimension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SituationsTest {

  @Test
  @DisplayName("A dimension parts all situations in halves")
  void partsInHalves() {
    for (Dimension one : Dimension.values()) {
      assertThat(Long.bitCount(Situations.first(one))).isEqualTo(32);
      assertThat(Situations.first(one) | Situations.second(one)).isEqualTo(Situations.ALL);
    }
  }

  @Test
  @DisplayName("A set depends on the dimensions that it was cut by")
  void namesCondition() {
    long set = Situations.second(Dimension.LOCATIONS) | Situations.first(Dimension.RISK);
    assertThat(Situations.condition(set)).isEqualTo("locations|risk");
    assertThat(Situations.condition(Situations.ALL)).isEmpty();
  }

  @Test
  @DisplayName("Coverage is partial where some are required and some certainly not")
  void tellsPartial() {
    Coverage some = new Coverage();
    some.add(Answer.YES, Situations.second(Dimension.PLATFORMS));
    assertThat(some.protection()).isEqualTo(Protection.PARTIAL);
    some.add(Answer.UNKNOWN, Situations.ALL);
    assertThat(some.protection()).isEqualTo(Protection.UNKNOWN);
    some.add(Answer.YES, Situations.first(Dimension.PLATFORMS));
    assertThat(some.protection()).isEqualTo(Protection.YES);
  }
}
