package io.exposureledger.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acts, their tickets and their actors. */
class ResetsTest {

  private final Recovery group = new Recovery();

  @Test
  void eventsOfOneCorrelationAreOneAct() {
    group
        .reset("password_reset", "ada", "cy")
        .event(
            "ada", "2026-10-15T12:00:01Z", "factor_reset", "cy", "administrator", "r", "n", null);
    assertThat(group.texts("reset_id", "kind", "reset_at", "events"))
        .containsExactly("r|password_reset|2026-10-15 12:00:00.0|[e-03, e-04]");
  }

  @Test
  void aResetOfAllFactorsAndTheEventsOfEachAreOneAct() {
    group
        .event("ada", "2026-10-15T12:00:02Z", "factor_reset", "cy", "administrator", "y", "n", null)
        .event("ada", "2026-10-15T12:00:01Z", "factor_reset", "cy", "administrator", "x", "n", null)
        .reset("factor_reset", "ada", "cy");
    assertThat(group.texts("reset_id", "kind", "events"))
        .containsExactly("r|factor_reset|[e-03, e-04, e-05]");
  }

  @Test
  void anotherResetHalfAnHourLaterIsAnotherAct() {
    group
        .reset("factor_reset", "ada", "cy")
        .event(
            "ada", "2026-10-15T12:30:00Z", "factor_reset", "cy", "administrator", "x", "n", null);
    assertThat(group.texts("reset_id")).containsExactlyInAnyOrder("r", "x");
  }

  @Test
  void oneCorrelationOfTwoAccountsIsTwoActs() {
    group.reset("password_reset", "ada", "cy").reset("password_reset", "bo", "cy");
    assertThat(group.texts("reset_id")).containsExactlyInAnyOrder("r:ada", "r:bo");
  }

  @Test
  void onlyTheActsOfTheMonthAreToldAndRefusedOnesAreNone() {
    group
        .event(
            "ada", "2026-09-30T23:59:59Z", "password_reset", "cy", "administrator", "x", "n", null)
        .event(
            "ada", "2026-10-01T00:00:00Z", "password_reset", "cy", "administrator", "y", "n", null)
        .row(
            "core_identity_event",
            "d",
            "log",
            "ada",
            "refused",
            Recovery.at("2026-10-03T00:00:00Z"),
            "password_reset",
            "cy",
            "administrator",
            "z",
            "n",
            null,
            "failure");
    assertThat(group.texts("reset_id")).containsExactly("y");
  }

  @Test
  void whoActedIsAnAgentWhereTheRegisterNamesTheAccount() {
    group
        .reset("password_reset", "ada", "cy")
        .event(
            "ada", "2026-10-16T12:00:00Z", "password_reset", "bo", "administrator", "a", "n", null)
        .event("ada", "2026-10-17T12:00:00Z", "password_reset", null, "self", "s", "n", null)
        .event("ada", "2026-10-18T12:00:00Z", "password_reset", null, "system", "t", "n", null);
    assertThat(group.texts("reset_id", "actor_kind", "desk", "vendor", "in_house", "channel"))
        .containsExactlyInAnyOrder(
            "r|agent|desk-1|Fernhollow|false|unknown",
            "a|administrator|null|null|null|unknown",
            "s|self|null|null|null|self_service",
            "t|system|null|null|null|system");
  }

  @Test
  void withoutTheAgentsOfADeskWhoActedIsNotKnown() {
    group.clear("core_support_desk").reset("password_reset", "ada", "cy");
    assertThat(group.texts("actor_kind", "actor", "ticketless")).containsExactly("unknown|cy|yes");
  }

  @Test
  void whatAPersonAddsOrRemovesIsNoActAndANumberOfTheOwnIsOne() {
    group
        .event("ada", "2026-10-15T12:00:00Z", "factor_added", null, "self", "x", "n", null)
        .event("ada", "2026-10-15T13:00:00Z", "number_changed", null, "self", "y", "n", null)
        .event(
            "ada", "2026-10-15T14:00:00Z", "factor_added", "cy", "administrator", "z", "n", null);
    assertThat(group.texts("reset_id", "kind"))
        .containsExactlyInAnyOrder("y|number_changed", "z|factor_added");
  }

  @Test
  void theTicketAboutSuchAnActComesBeforeANearerOne() {
    group
        .reset("password_reset", "ada", "cy")
        .ticket("T-2", "2026-10-15T11:59:00Z", "ada@d.example", "other")
        .ticket("T-3", "2026-10-15T02:00:00Z", "ada@d.example", "password_reset")
        .ticket("T-4", "2026-10-16T12:00:00Z", "ada@d.example", "password_reset")
        .ticket("T-5", "2026-10-16T12:00:01Z", "ada@d.example", "password_reset");
    assertThat(group.texts("ticket_id", "ticket_candidates", "channel", "caller_verification"))
        .containsExactly("T-3|[T-3, T-4, T-2]|phone|photo_id");
  }

  @Test
  void aTicketOfThreeDaysBeforeIsAContactAndNoCandidate() {
    group
        .reset("password_reset", "ada", "cy")
        .ticket("T-2", "2026-10-12T12:00:00Z", "ada@d.example", "password_reset");
    assertThat(group.texts("ticket_id", "ticketless", "evidence['after_probing']"))
        .containsExactly("null|yes|[T-2]");
  }

  @Test
  void aTicketIsAboutTheAffectedPersonHoweverThatIsWritten() {
    group
        .reset("password_reset", "ada", "cy")
        .ticket("T-2", "2026-10-15T11:00:00Z", "p-ada", "password_reset")
        .ticket("T-3", "2026-10-15T11:00:00Z", "bo@d.example", "password_reset");
    assertThat(group.texts("ticket_candidates")).containsExactly("[T-2]");
  }

  @Test
  void aDeclaredCampaignExplainsAnActOfItsScope() {
    group
        .reset("password_reset", "ada", "cy")
        .row(
            "core_campaign",
            "c-1",
            Recovery.at("2026-10-01T00:00:00Z"),
            Recovery.at("2026-10-15T12:00:00Z"),
            "directory",
            "d")
        .row(
            "core_campaign",
            "c-2",
            Recovery.at("2026-10-15T12:00:00Z"),
            Recovery.at("2026-10-16T00:00:00Z"),
            "unit",
            "u")
        .row("unit_within", "u", "u");
    assertThat(group.texts("campaign")).containsExactly("c-2");
  }

  @Test
  void theOrderInWhichEventsArriveDoesNotMatter() {
    Recovery late = new Recovery();
    group
        .event("ada", "2026-10-15T11:00:00Z", "number_changed", null, "self", "x", "n", null)
        .event("ada", "2026-10-15T12:00:00Z", "password_reset", null, "self", "y", "n", null)
        .event("ada", "2026-10-15T12:30:00Z", "factor_added", null, "self", "z", "m", null);
    late.event("ada", "2026-10-15T12:30:00Z", "factor_added", null, "self", "z", "m", null)
        .event("ada", "2026-10-15T12:00:00Z", "password_reset", null, "self", "y", "n", null)
        .event("ada", "2026-10-15T11:00:00Z", "number_changed", null, "self", "x", "n", null);
    String[] told = {"reset_id", "kind", "number_then_reset", "then_new_factor_1h"};
    assertThat(group.texts(told))
        .containsExactlyInAnyOrder("x|number_changed|yes|no", "y|password_reset|yes|yes");
    assertThat(late.texts(told)).containsExactlyInAnyOrderElementsOf(group.texts(told));
  }
}
