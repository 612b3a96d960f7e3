package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole dates of one small tenant. Each folder of {@code scenarios} changes something in the
 * compliant tenant of {@code scenarios/base} and says which verdicts change; all others must stay.
 */
class ScenariosTest {

  @TempDir private static Path folder;
  private static Map<Scenario, Verdicts> ofDirectories;

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @BeforeAll
  static void runTogether() {
    ofDirectories =
        ScenarioRuns.together(
            scenarios().stream().filter(Scenario::isOfDirectory).toList(), folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void onlyTheListedVerdictsDifferFromThoseOfTheBase(Scenario scenario, @TempDir Path alone) {
    Verdicts actual =
        scenario.isOfDirectory()
            ? ofDirectories.get(scenario)
            : ScenarioRuns.alone(scenario, alone);
    ExpectedVerdicts expected = ExpectedVerdicts.of(scenario, ofDirectories.get(Scenario.BASE));
    assertThat(scenario.why()).as("why.md of %s", scenario).isNotBlank();
    assertThat(actual.differences(expected)).as("scenario %s", scenario).isEmpty();
  }
}
