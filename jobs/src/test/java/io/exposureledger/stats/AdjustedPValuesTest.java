package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustedPValuesTest {

  /** The 15 p-values of Y. Benjamini, Y. Hochberg (1995), JRSS B 57:289–300. */
  private static final List<Double> P_VALUES =
      List.of(
          .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
          .7590, 1.0);

  /** R 4.2.2 {@code p.adjust(p, "BH")}. */
  @Test
  void benjaminiAndHochbergCallFour() {
    List<Double> adjusted = BenjaminiHochberg.adjust(P_VALUES);
    assertThat(adjusted).filteredOn(p -> p <= .05).hasSize(4);
    assertThat(adjusted.get(3)).isEqualTo(.035625, within(1e-12));
  }

  /** R 4.2.2 {@code p.adjust(p, "holm")}. */
  @Test
  void holmCallsThree() {
    List<Double> adjusted = Holm.adjust(P_VALUES);
    assertThat(adjusted).filteredOn(p -> p <= .05).hasSize(3);
    assertThat(adjusted.get(2)).isEqualTo(.0247, within(1e-12));
  }

  @Test
  void adjustedValuesKeepTheOrderOfThoseGiven() {
    List<Double> reversed = new ArrayList<>(P_VALUES);
    Collections.reverse(reversed);
    List<Double> holm = new ArrayList<>(Holm.adjust(reversed));
    List<Double> hochberg = new ArrayList<>(BenjaminiHochberg.adjust(reversed));
    Collections.reverse(holm);
    Collections.reverse(hochberg);
    assertThat(holm).isEqualTo(Holm.adjust(P_VALUES));
    assertThat(hochberg).isEqualTo(BenjaminiHochberg.adjust(P_VALUES));
  }

  @Test
  void adjustedValuesRiseWithThoseGivenAndTiesStayTies() {
    assertThat(Holm.adjust(P_VALUES)).isSorted().allMatch(p -> p <= 1);
    assertThat(BenjaminiHochberg.adjust(P_VALUES)).isSorted().allMatch(p -> p <= 1);
    assertThat(Holm.adjust(List.of(.02, .02, .5))).containsExactly(.06, .06, .5);
    assertThat(BenjaminiHochberg.adjust(List.of(.02, .02, .5))).startsWith(.03, .03);
  }

  @Test
  void ofNoneThereAreNone() {
    assertThat(Holm.adjust(List.of())).isEmpty();
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
  }

  @Test
  void aPValueIsAProbability() {
    assertThatThrownBy(() -> Holm.adjust(List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("P-value 1.5 is not within 0 and 1");
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(List.of(Double.NaN)))
        .hasMessage("P-value NaN is not within 0 and 1");
  }
}
