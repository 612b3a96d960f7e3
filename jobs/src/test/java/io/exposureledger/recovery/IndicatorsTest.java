package io.exposureledger.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import org.junit.jupiter.api.Test;

/** What is told of an act; each test changes what one indicator asks. */
class IndicatorsTest {

  private final Recovery group = new Recovery();

  private Recovery resetWithTicket() {
    return group
        .reset("password_reset", "ada", "cy")
        .ticket("T-1", "2026-10-15T11:00:00Z", "ada@d.example", "password_reset");
  }

  @Test
  void anActWithATicketAndNothingElseHasNoIndicator() {
    resetWithTicket()
        .event("ada", "2026-10-15T12:00:05Z", "notice_sent", null, "system", "m", null, null);
    assertThat(
            group.texts(
                "unverified",
                "ticketless",
                "unapproved_privileged",
                "then_new_factor_24h",
                "number_then_reset",
                "then_privilege",
                "after_probing",
                "self_or_leaver",
                "notice_missing",
                "unknown_reasons"))
        .containsExactly("no|no|no|no|no|no|no|no|no|[]");
  }

  @Test
  void anActWithoutATicketIsTicketlessAndUnverified() {
    group.reset("password_reset", "ada", "cy");
    assertThat(group.texts("ticketless", "unverified")).containsExactly("yes|yes");
  }

  @Test
  void anOrganisationWithoutTicketsKnowsNeither() {
    group.clear("core_ticket").reset("password_reset", "bo", "cy");
    assertThat(
            group.texts(
                "ticketless",
                "unverified",
                "unapproved_privileged",
                "after_probing",
                "array_contains(unknown_reasons, 'ticket_source_missing')"))
        .containsExactly("unknown|unknown|unknown|unknown|true");
  }

  @Test
  void whereTheNextDayIsNotToldYetATicketMayStillCome() {
    group.event(
        "ada", "2026-10-31T12:00:00Z", "password_reset", "cy", "administrator", "x", "n", null);
    assertThat(
            group.texts(
                "ticketless",
                "notice_missing",
                "then_new_factor_1h",
                "then_new_factor_24h",
                "unknown_reasons"))
        .containsExactly("unknown|unknown|no|unknown|[tickets_not_complete, window_not_over]");
  }

  @Test
  void knowledgeQuestionsDoNotVerifyACallerAndAnUnmappedWordIsNotKnown() {
    group
        .reset("password_reset", "ada", "cy")
        .event(
            "bo", "2026-10-15T12:00:00Z", "password_reset", "cy", "administrator", "b", "n", null)
        .ticket(
            "T-1",
            "2026-10-15T11:00:00Z",
            "ada@d.example",
            "password_reset",
            "knowledge",
            false,
            null)
        .ticket(
            "T-2", "2026-10-15T11:00:00Z", "bo@d.example", "password_reset", "voice", null, null);
    assertThat(group.texts("reset_id", "unverified"))
        .containsExactlyInAnyOrder("r|yes", "b|unknown");
  }

  @Test
  void aFieldLeftEmptyVerifiesNobody() {
    group
        .reset("password_reset", "ada", "cy")
        .ticket("T-1", "2026-10-15T11:00:00Z", "ada@d.example", "password_reset", null, null, null);
    assertThat(group.texts("unverified")).containsExactly("yes");
  }

  @Test
  void aPrivilegedAccountNeedsASecondApproverWhoIsNotTheAgent() {
    group
        .reset("password_reset", "bo", "cy")
        .ticket(
            "T-1",
            "2026-10-15T11:00:00Z",
            "bo@d.example",
            "password_reset",
            "photo_id",
            true,
            "cy@d.example");
    assertThat(group.texts("unapproved_privileged")).containsExactly("yes");
    group.ticket(
        "T-0a",
        "2026-10-15T11:59:00Z",
        "bo@d.example",
        "password_reset",
        "photo_id",
        true,
        "ada@d.example");
    assertThat(group.texts("unapproved_privileged")).containsExactly("no");
    group.ticket(
        "T-0b",
        "2026-10-15T11:59:30Z",
        "bo@d.example",
        "password_reset",
        "photo_id",
        true,
        "stranger");
    assertThat(group.texts("unapproved_privileged")).containsExactly("unknown");
  }

  @Test
  void aNewFactorCountsFromANetworkThatWasNotSeenFor90Days() {
    resetWithTicket()
        .event("ada", "2026-10-01T12:00:00Z", "sign_in", null, "self", "s", "home", null)
        .event("ada", "2026-10-15T12:30:00Z", "factor_added", null, "self", "f", "home", null);
    assertThat(group.texts("then_new_factor_24h")).containsExactly("no");
    group.event("ada", "2026-10-15T14:30:00Z", "factor_added", null, "self", "g", "cafe", null);
    assertThat(
            group.texts(
                "then_new_factor_1h",
                "then_new_factor_4h",
                "then_new_factor_24h",
                "evidence['then_new_factor']"))
        .containsExactly("no|yes|yes|[e-06]");
  }

  @Test
  void aNewFactorFromAKnownNetworkCountsOnAnUnseenDevice() {
    resetWithTicket()
        .event("ada", "2026-10-01T12:00:00Z", "sign_in", null, "self", "s", "home", "phone")
        .event("ada", "2026-10-15T12:30:00Z", "factor_added", null, "self", "f", "home", "other");
    assertThat(group.texts("then_new_factor_1h")).containsExactly("yes");
  }

  @Test
  void aLogThatIsTooShortDoesNotTellWhatIsUnseen() {
    group.deliveredFrom("2026-10-01", "password_reset");
    resetWithTicket()
        .event("ada", "2026-10-15T12:30:00Z", "factor_added", null, "self", "f", "home", null);
    assertThat(group.texts("then_new_factor_24h")).containsExactly("unknown");
  }

  @Test
  void aChangedNumberAndAResetPasswordWithin72HoursCountInEitherOrder() {
    resetWithTicket()
        .event("ada", "2026-10-12T12:00:00Z", "number_changed", null, "self", "before", "n", null);
    assertThat(group.texts("reset_id", "number_then_reset"))
        .containsExactlyInAnyOrder("r|yes", "before|yes");
    Recovery later = new Recovery().reset("password_reset", "ada", "cy");
    later.event("ada", "2026-10-18T12:00:01Z", "number_changed", null, "self", "late", "n", null);
    assertThat(later.texts("reset_id", "number_then_reset"))
        .containsExactlyInAnyOrder("r|no", "late|no");
  }

  @Test
  void aRoleOrAnAdministrativeSignInWithinADayCounts() {
    resetWithTicket()
        .event(
            "ada", "2026-10-16T12:00:00Z", "role_granted", "bo", "administrator", "g", "n", null);
    assertThat(group.texts("then_privilege", "evidence['then_privilege']"))
        .containsExactly("yes|[e-04]");
  }

  @Test
  void threeContactsOfTheWeekBesideTheTicketCount() {
    resetWithTicket()
        .ticket("T-2", "2026-10-08T12:00:00Z", "ada@d.example", "other")
        .ticket("T-3", "2026-10-10T12:00:00Z", "ada@d.example", "other");
    assertThat(group.texts("after_probing")).containsExactly("no");
    group.ticket("T-4", "2026-10-11T12:00:00Z", "ada@d.example", "other");
    assertThat(group.texts("after_probing", "evidence['after_probing']"))
        .containsExactly("yes|[T-2, T-3, T-4]");
  }

  @Test
  void anAccountThatNoExportHasIsNotCalledDormant() {
    group.reset("password_reset", "stranger", "cy");
    assertThat(group.texts("stratum", "self_or_leaver", "unknown_reasons"))
        .containsExactly(
            "account_unknown|unknown|[account_unknown, activity_unknown, person_unresolved,"
                + " roles_not_exported]");
  }

  @Test
  void anAgentsOwnAccountCounts() {
    group.reset("factor_reset", "cy", "cy");
    assertThat(group.texts("actor_kind", "self_or_leaver")).containsExactly("agent|yes");
  }

  @Test
  void theAccountOfALeaverCounts() {
    resetWithTicket()
        .clear("core_person")
        .row("core_person", "p-ada", "left", Date.valueOf("2026-10-14"));
    assertThat(group.texts("self_or_leaver")).containsExactly("yes");
  }

  @Test
  void whoLeftAfterTheActHadNotLeft() {
    resetWithTicket()
        .clear("core_person")
        .row("core_person", "p-ada", "left", Date.valueOf("2026-10-15"));
    assertThat(group.texts("self_or_leaver")).containsExactly("no");
  }

  @Test
  void aNoticeToAnAddressChangedInTheDayBeforeIsNone() {
    resetWithTicket();
    assertThat(group.texts("notice_missing")).containsExactly("yes");
    group
        .event("ada", "2026-10-15T01:00:00Z", "address_changed", null, "self", "a", "n", null)
        .event("ada", "2026-10-15T12:00:05Z", "notice_sent", null, "system", "m", null, null);
    assertThat(group.texts("notice_missing")).containsExactly("yes");
    group.event("ada", "2026-10-16T09:00:00Z", "notice_sent", null, "system", "m", null, null);
    assertThat(group.texts("notice_missing")).containsExactly("no");
  }

  @Test
  void aLogWithoutNoticesDoesNotTellWhetherOneIsMissing() {
    group.deliveredFrom("2026-01-01", "password_reset").reset("password_reset", "ada", "cy");
    assertThat(group.texts("notice_missing")).containsExactly("unknown");
  }

  @Test
  void aNumberThatTheDeskChangedForAnUnverifiedCallerIsUnproven() {
    group
        .event(
            "ada", "2026-10-15T12:00:00Z", "number_changed", "cy", "administrator", "x", "n", null)
        .event("ada", "2026-10-15T12:00:05Z", "notice_sent", null, "system", "m", null, null)
        .event("bo", "2026-10-15T12:00:00Z", "number_changed", null, "self", "y", "n", null)
        .event("bo", "2026-10-15T12:00:05Z", "notice_sent", null, "system", "m", null, null);
    assertThat(group.texts("reset_id", "unproven_change"))
        .containsExactlyInAnyOrder("x|yes", "y|no");
  }

  @Test
  void aDayFarAboveTheDaysBeforeIsABurst() {
    for (int i = 0; i < 6; i++) {
      group.event(
          "ada",
          "2026-10-20T1" + i + ":00:00Z",
          "password_reset",
          "cy",
          "administrator",
          "r" + i,
          "n",
          null);
    }
    assertThat(group.days("subject_kind", "subject", "day", "resets", "burst", "round(c2, 1)"))
        .contains(
            "agent|cy|2026-10-20|6|yes|6.0",
            "agent|cy|2026-10-21|0|no|0.0",
            "desk|desk-1|2026-10-20|6|yes|6.0",
            "unit|u|2026-10-20|6|yes|6.0")
        .hasSize(93);
  }

  @Test
  void withoutTheDaysBeforeABurstIsNotKnown() {
    group.deliveredFrom("2026-10-12", "password_reset").reset("password_reset", "ada", "cy");
    assertThat(group.days("subject_kind", "day", "burst", "reason"))
        .contains(
            "agent|2026-10-11|unknown|log_too_short",
            "agent|2026-10-15|unknown|baseline_incomplete",
            "agent|2026-10-21|no|null");
  }
}
