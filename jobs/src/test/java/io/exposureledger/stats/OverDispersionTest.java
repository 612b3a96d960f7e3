package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverDispersionTest {

  private static final long[] SUCCESSES = {12, 30, 3, 9, 50, 22, 7, 41, 5, 60};
  private static final long[] TRIALS = {100, 200, 100, 20, 400, 300, 90, 250, 80, 410};
  private static final List<BinomialCount> UNITS =
      IntStream.range(0, 10).mapToObj(i -> new BinomialCount(SUCCESSES[i], TRIALS[i])).toList();
  private static final ProportionFunnel FUNNEL = new ProportionFunnel(239.0 / 1950);

  /**
   * D. J. Spiegelhalter (2005), computed with R 4.2.2 at the target .1225641, whose rounding moves
   * the last digit of φ.
   */
  @Test
  void theOverDispersionIsThatOfTheReference() {
    OverDispersion dispersion = FUNNEL.overDispersion(UNITS);
    assertThat(FUNNEL.target()).isEqualTo(.1225641, within(5e-8));
    double raw = UNITS.stream().mapToDouble(u -> Math.pow(FUNNEL.score(u), 2)).sum() / 10;
    assertThat(raw).isEqualTo(4.660447, within(5e-7));
    assertThat(dispersion.phi()).isEqualTo(3.061359, within(1e-6));
    assertThat(dispersion.tauSquared()).isEqualTo(.001395911, within(5e-10));
    assertThat(dispersion.present()).isTrue();
  }

  @Test
  void limitsWidenByTheRootOfPhiOrByTheVarianceBetweenUnits() {
    OverDispersion dispersion = FUNNEL.overDispersion(UNITS);
    assertThat(dispersion.multiplicative()).isEqualTo(Math.sqrt(3.061359), within(1e-6));
    double error = FUNNEL.standardError(400);
    assertThat(dispersion.additive(error) * error)
        .isEqualTo(Math.sqrt(error * error + .001395911), within(5e-9));
  }

  @Test
  void theOrderOfTheUnitsDoesNotMatter() {
    List<BinomialCount> shuffled = new ArrayList<>(UNITS);
    Collections.shuffle(shuffled, new Random(2));
    assertThat(FUNNEL.overDispersion(shuffled).phi())
        .isEqualTo(FUNNEL.overDispersion(UNITS).phi(), within(1e-12));
    assertThat(FUNNEL.overDispersion(shuffled).tauSquared())
        .isEqualTo(FUNNEL.overDispersion(UNITS).tauSquared(), within(1e-12));
  }

  @Test
  void oneUnitDoesNotVary() {
    assertThatThrownBy(() -> FUNNEL.overDispersion(UNITS.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Over-dispersion of 1 scores with 1 standard errors is undefined");
  }
}
