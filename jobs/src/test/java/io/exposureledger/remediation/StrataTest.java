package io.exposureledger.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.exposureledger.metric.DurationComparison;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.Subject;
import io.exposureledger.stats.SurvivalCounts;
import io.exposureledger.survival.Stratum;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Episodes become counts per time and stratum, and nothing else reaches the driver. */
class StrataTest {

  private static final String COLUMNS =
      "status string, cause string, state_lost string, exit double, leak_entry double, leak_exit"
          + " double, unit string, secret_type string, detector string, detection_month string,"
          + " stratum string";
  private static final List<Stratum> STRATA = new ArrayList<>();
  private static List<DurationComparison> units;

  @BeforeAll
  static void reduce() {
    List<Object[]> rows = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      rows.add(episode("ended", "revoked", "no", (double) day, "u-1"));
      rows.add(episode("open", "none", "no", 400.0 + day, "u-2"));
    }
    rows.add(episode("ended", "false_positive", "no", 5.0, "u-2"));
    rows.add(episode("open", "none", "yes", 7.0, "u-2"));
    rows.add(episode("excluded", "none", "no", null, "u-3"));
    Rows.of(COLUMNS, rows.toArray(Object[][]::new)).createOrReplaceTempView("mart_secret_episode");
    Strata strata = new Strata(SharedSpark.session(), "Group");
    strata.each(STRATA::add);
    units = UnitsOfSecrets.compared(strata);
  }

  private static Object[] episode(
      String status, String cause, String lost, Double exit, String unit) {
    Double entry = exit == null ? null : 2.0;
    Double leakExit = exit == null ? null : Double.valueOf(exit + 2);
    return Rows.row(
        status, cause, lost, exit, entry, leakExit, unit, "key", "github", "2026-03", "valid");
  }

  private static Stratum of(String subject, String kind, String name) {
    return STRATA.stream()
        .filter(it -> it.subject().equals(subject) && it.kind().equals(kind))
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWholeComesBeforeItsPartsOnEachClock() {
    assertThat(STRATA.get(0).kind()).isEqualTo("enterprise");
    assertThat(STRATA)
        .extracting(it -> it.subject() + " " + it.kind() + " " + it.name())
        .contains(
            "secret unit u-3",
            "secret secret_type key",
            "secret detector github",
            "secret detection_month 2026-03",
            "secret validity valid",
            "secret_from_leak enterprise Group")
        .doesNotHaveDuplicates();
  }

  @Test
  void everySecretIsCountedOnceWithWhatBecameOfIt() {
    Stratum whole = of("secret", "enterprise", "Group");
    assertThat(whole.subjects()).isEqualTo(26);
    assertThat(whole.ended("revoked")).isEqualTo(12);
    assertThat(whole.lost()).isEqualTo(1);
    assertThat(whole.excluded()).isEqualTo(1);
    assertThat(whole.causes()).containsExactly("false_positive", "revoked");
  }

  @Test
  void theCountsGiveTheCurveOfTheSubjects() {
    List<Subject> subjects = new ArrayList<>();
    for (int day = 1; day <= 12; day++) {
      subjects.add(Subject.ended(day, "revoked"));
    }
    assertThat(KaplanMeier.of(of("secret", "unit", "u-1").counts()))
        .isEqualTo(KaplanMeier.of(SurvivalCounts.ofSubjects(subjects)));
  }

  @Test
  void onTheClockFromTheLeakASecretEntersAtItsDetection() {
    Stratum whole = of("secret_from_leak", "enterprise", "Group");
    assertThat(whole.counts().riskTable().atRisk(2)).isZero();
    assertThat(whole.counts().riskTable().atRisk(3)).isEqualTo(26);
  }

  @Test
  void unitsAreComparedWithAllTheOthersByTheLogRankTest() {
    assertThat(units).extracting(DurationComparison::unit).containsExactly("u-1", "u-2", "u-3");
    DurationComparison fast = units.get(0);
    assertThat(fast.test()).isPresent();
    assertThat(fast.mean().orElseThrow().mean()).isEqualTo(6.5, within(1e-9));
    assertThat(fast.others().orElseThrow().mean()).isGreaterThan(70);
    assertThat(units.get(2).test()).isEmpty();
    assertThat(units.get(2).subjects()).isZero();
  }
}
