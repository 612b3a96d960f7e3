package io.exposureledger.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is one episode, what ends it, and what does not. */
class EpisodesTest {

  private static Dataset<Row> episodes;

  @BeforeAll
  static void find() {
    Alerts alerts = new Alerts();
    alerts
        .repository("aldermoor/*", "u-1", null)
        .repository("aldermoor/turbine*", "u-2", null)
        .repository("aldermoor/turbine-map", "u-3", "p-7")
        .unitOwner("u-1", "p-1");
    alerts.tracked("two tools", "github", "2026-03-01").revoked("2026-03-11");
    alerts.found("two tools", "trufflehog", "2026-05-31").leaked("2026-02-01");
    alerts.found("two tools", "gitleaks", "2026-05-31");
    alerts
        .tracked("reopened", "github", "2026-03-01")
        .closed("2026-05-01", "revoked")
        .reopened("2026-04-01");
    alerts.tracked("reopened and open", "github", "2026-03-01").reopened("2026-04-01");
    alerts.tracked("regression", "github", "2026-03-01").revoked("2026-03-11");
    alerts.tracked("regression", "github", "2026-04-09").with("assignee", "li");
    alerts.tracked("leaked again", "github", "2026-03-01").revoked("2026-03-11");
    alerts.tracked("leaked again", "github", "2026-04-10");
    alerts
        .tracked("refuted", "register", "2026-03-01")
        .revoked("2026-03-11")
        .checked("2026-03-12", "active");
    alerts
        .tracked("confirmed", "register", "2026-03-01")
        .revoked("2026-03-11")
        .foundInactive("2026-03-20");
    alerts.tracked("found dead", "github", "2026-03-01").foundInactive("2026-06-30");
    alerts.tracked("dead and alive", "github", "2026-03-01").foundInactive("2026-06-30");
    alerts.tracked("dead and alive", "register", "2026-03-01").checked("2026-07-31", "active");
    alerts.tracked("false positive", "github", "2026-03-01").closed("2026-03-02", "false_positive");
    alerts.found("false positive", "trufflehog", "2026-03-31").leaked("2026-02-01");
    alerts.tracked("disputed", "github", "2026-03-01").closed("2026-03-02", "false_positive");
    alerts.tracked("disputed", "gitguardian", "2026-03-03");
    alerts
        .tracked("dismissed and revoked", "github", "2026-03-01")
        .closed("2026-03-02", "used_in_tests");
    alerts.tracked("dismissed and revoked", "gitguardian", "2026-03-01").revoked("2026-03-11");
    alerts.tracked("accepted", "github", "2026-03-01").closed("2026-03-02", "wont_fix");
    alerts.tracked("without a reason", "gitlab", "2026-03-01").closed("2026-03-02", "unknown");
    alerts
        .tracked("dead at detection", "github", "2026-03-01")
        .with("validity_at_detection", "inactive");
    alerts.tracked("backwards", "register", "2026-03-11").revoked("2026-03-01");
    alerts.tracked("lost", "register", "2026-03-01").checked("2026-05-31", "unknown");
    alerts.tracked("at once", "github", "2026-03-01").revoked("2026-03-01");
    alerts
        .tracked("clocks", "gitguardian", "2026-03-11T00:00:00.5Z")
        .leaked("2026-03-01")
        .revoked("2026-04-20T00:00:00.9Z");
    alerts
        .tracked("leaked at once", "gitguardian", "2026-03-11")
        .leaked("2026-03-01")
        .revoked("2026-03-11");
    alerts
        .tracked("leaked later", "gitguardian", "2026-03-01")
        .leaked("2026-03-11")
        .revoked("2026-03-21");
    alerts
        .tracked("by pattern", "github", "2026-03-01")
        .with("repository", "aldermoor/turbine-web");
    alerts.tracked("by name", "github", "2026-03-01").with("repository", "aldermoor/turbine-map");
    alerts.tracked("by wide pattern", "github", "2026-03-01").with("repository", "aldermoor/site");
    alerts.tracked("nowhere", "github", "2026-03-01").with("repository", "elsewhere/site");
    alerts.tracked("by register", "register", "2026-10-02").with("unit", "u-1");
    alerts.tracked("still called active", "github", "2026-03-01").with("validity", "active");
    alerts.tracked("still called active", "register", "2026-03-01").revoked("2026-03-11");
    alerts
        .tracked("contradicted", "github", "2026-03-01")
        .revoked("2026-03-11")
        .with("validity", "active");
    alerts
        .tracked("no false positive", "github", "2026-03-01")
        .closed("2026-03-02", "false_positive");
    alerts
        .found("no false positive", "trufflehog", "2026-03-31")
        .leaked("2026-02-01")
        .checked("2026-03-31", "active");
    alerts.tracked("test key", "github", "2026-03-01").closed("2026-03-02", "used_in_tests");
    alerts
        .found("test key", "trufflehog", "2026-03-31")
        .leaked("2026-02-01")
        .checked("2026-03-31", "active");
    alerts.tracked("in a year", "register", "2026-03-01").revoked("2027-03-01");
    alerts
        .tracked("open all the same", "register", "2026-03-01")
        .at("revoked_at", "2026-03-11")
        .with("resolution", "revoked");
    alerts.tracked("one backwards", "github", "2026-03-01");
    alerts.tracked("one backwards", "register", "2026-03-11").revoked("2026-03-01");
    alerts.tracked("not dead", "register", "2026-03-01").with("validity_at_detection", "inactive");
    alerts
        .found("not dead", "trufflehog", "2026-03-31")
        .leaked("2026-02-01")
        .checked("2026-03-31", "active");
    for (int i = 0; i < 10; i++) {
      alerts.tracked("bulk " + i, "github", "2026-03-01").revoked("2026-06-14T14:38:12Z");
    }
    for (int i = 0; i < 9; i++) {
      alerts.tracked("few " + i, "gitguardian", "2026-03-01").revoked("2026-06-14T14:38:12Z");
    }
    episodes = alerts.episodes();
  }

  private static List<String> of(String secret, String... columns) {
    return Rows.texts(episodes.where("secret_key = '" + secret + "'").orderBy("episode"), columns);
  }

  @Test
  void oneSecretOfSeveralToolsIsOneSubjectFromTheEarliestDetection() {
    assertThat(of("two tools", "episode", "detector", "detectors", "detected_at", "duration_days"))
        .containsExactly("1|github|[github, gitleaks, trufflehog]|2026-03-01 00:00:00.0|10.0");
  }

  @Test
  void closedAndReopenedIsTheSameEpisodeThatEndsAtTheLastRevocation() {
    assertThat(of("reopened", "status", "cause", "ended_at", "reopenings"))
        .containsExactly("ended|revoked|2026-05-01 00:00:00.0|1");
    assertThat(of("reopened and open", "status", "cause", "still_open"))
        .containsExactly("open|none|yes");
  }

  @Test
  void aLeakWithin30DaysUndoesTheRevocation() {
    assertThat(of("regression", "episode", "status", "alerts", "assignee", "open_over_90_days"))
        .containsExactly("1|open|[github a6, github a7]|li|yes");
  }

  @Test
  void aLeakAfterARevocationThatHeldFor30DaysIsANewEpisode() {
    assertThat(of("leaked again", "episode", "status", "detected_at", "held_30_days"))
        .containsExactly("1|ended|2026-03-01 00:00:00.0|yes", "2|open|2026-04-10 00:00:00.0|no");
  }

  @Test
  void aCheckThatFindsItActiveRefutesTheDeclaration() {
    assertThat(of("refuted", "status", "label")).containsExactly("open|null");
  }

  @Test
  void aDeclaredRevocationIsTicketBasedUntilACheckConfirmsIt() {
    assertThat(of("two tools", "label")).containsExactly("ticket_based");
    assertThat(of("confirmed", "ended_at", "label"))
        .containsExactly("2026-03-11 00:00:00.0|checked");
  }

  @Test
  void aSecretThatDiedUnnoticedEndsAtTheCheckThatSaysSo() {
    assertThat(of("found dead", "status", "cause", "ended_at", "label"))
        .containsExactly("ended|revoked|2026-06-30 00:00:00.0|checked");
    assertThat(of("dead and alive", "status")).containsExactly("open");
  }

  @Test
  void whatIsNoSecretEndsOtherwiseOnceAllThatTrackItSaySo() {
    assertThat(of("false positive", "status", "cause", "label"))
        .containsExactly("ended|false_positive|null");
    assertThat(of("disputed", "status")).containsExactly("open");
    assertThat(of("dismissed and revoked", "cause", "ended_at"))
        .containsExactly("revoked|2026-03-11 00:00:00.0");
  }

  @Test
  void acceptedRisksAndClosingsWithoutAReasonStayAtRisk() {
    assertThat(of("accepted", "status", "accepted_risk")).containsExactly("open|yes");
    assertThat(of("without a reason", "status", "accepted_risk")).containsExactly("open|no");
  }

  @Test
  void whatWasDeadAtDetectionOrEndedBeforeItIsLeftOutWithItsReason() {
    assertThat(of("dead at detection", "status", "excluded_because", "stratum", "exit"))
        .containsExactly("excluded|inactive_at_detection|invalid|null");
    assertThat(of("backwards", "status", "excluded_because", "still_open"))
        .containsExactly("excluded|negative_duration|no");
  }

  @Test
  void whatCanNoLongerBeCheckedIsCensoredAtItsLastCheck() {
    assertThat(of("lost", "status", "state_lost", "censored_at", "still_open", "open_over_30_days"))
        .containsExactly("open|yes|2026-05-31 00:00:00.0|unknown|unknown");
  }

  @Test
  void anOpenSecretIsCensoredAtTheEndOfTheDate() {
    assertThat(of("accepted", "censored_at", "exit"))
        .containsExactly("2026-11-01 00:00:00.0|245.0");
  }

  @Test
  void aDurationOfNothingIsKept() {
    assertThat(of("at once", "status", "entry", "exit")).containsExactly("ended|0.0|0.0");
  }

  @Test
  void theClockFromTheLeakEntersAtDetectionAndTimesAreRoundedAwayFromEachOther() {
    assertThat(of("clocks", "duration_days", "leak_entry", "leak_exit", "lifted"))
        .containsExactly((40 + 0.4 / 86400) + "|10.0|" + (50 + 1 / 24.0) + "|no");
  }

  @Test
  void anExitOnItsEntryIsLiftedByHalfASecondAndFlagged() {
    assertThat(of("leaked at once", "leak_entry", "leak_exit", "lifted"))
        .containsExactly("10.0|" + (10 + 0.5 / 86400) + "|yes");
  }

  @Test
  void aLeakThatIsToldToBeLaterThanTheDetectionHasNoSecondClock() {
    assertThat(of("leaked later", "status", "leak_after_detection", "leak_entry", "leak_exit"))
        .containsExactly("ended|yes|null|null");
  }

  @Test
  void theUnitIsThatOfTheRepositoryByNameElseByTheLongestPattern() {
    assertThat(of("by name", "unit", "owner")).containsExactly("u-3|p-7");
    assertThat(of("by pattern", "unit", "owner")).containsExactly("u-2|null");
    assertThat(of("by wide pattern", "unit", "owner")).containsExactly("u-1|p-1");
    assertThat(of("nowhere", "unit", "owner")).containsExactly("UNASSIGNED|null");
    assertThat(of("by register", "unit", "owner", "open_over_30_days"))
        .containsExactly("u-1|p-1|no");
  }

  @Test
  void tenClosingsOfASourceInOneInstantAreFlagged() {
    assertThat(episodes.where("bulk_closed = 'yes'").count()).isEqualTo(10);
    assertThat(of("bulk 0", "status", "cause", "bulk_closed")).containsExactly("ended|revoked|yes");
    assertThat(of("few 0", "bulk_closed")).containsExactly("no");
  }

  @Test
  void anAlertThatIsOpenAndActiveKeepsTheSecretOpenWhateverAnotherToolSays() {
    assertThat(of("still called active", "status")).containsExactly("open");
  }

  @Test
  void aClosedAlertThatItsToolStillCallsActiveIsFlagged() {
    assertThat(of("contradicted", "status", "label")).containsExactly("ended|contradicted");
  }

  @Test
  void whatACheckFindsActiveIsNoFalsePositiveButMayBeATestKey() {
    assertThat(of("no false positive", "status")).containsExactly("open");
    assertThat(of("test key", "status", "cause")).containsExactly("ended|used_in_tests");
  }

  @Test
  void whatIsDatedLaterHasNotHappened() {
    assertThat(of("in a year", "status", "ended_at")).containsExactly("open|null");
  }

  @Test
  void anOpenAlertRevokesNothing() {
    assertThat(of("open all the same", "status")).containsExactly("open");
  }

  @Test
  void oneToolsMistakeDoesNotLeaveOutASecretThatAnotherFindsOpen() {
    assertThat(of("one backwards", "status", "still_open")).containsExactly("open|yes");
    assertThat(of("not dead", "status", "excluded_because")).containsExactly("open|null");
  }
}
