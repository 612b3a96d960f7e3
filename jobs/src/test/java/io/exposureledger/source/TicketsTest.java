package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets of ServiceNow, Jira and Zendesk, in each form in which they are exported. */
class TicketsTest {

  private static final String SERVICENOW =
      "id: desk, kind: servicenow.incident, directory: aldermoor, zone: Europe/London";
  private static final String SERVICENOW_FIELDS =
      ", fields: {caller_verification: u_caller_verified, approver: u_approved_by.user_name}";
  private static final String JIRA =
      "id: desk, kind: jira.issues, zone: Europe/London, fields: {caller_verification:"
          + " [customfield_10050, Custom field (Caller verified)], approver: [customfield_10051,"
          + " Custom field (Approved by)], channel: customfield_10052}, words:"
          + " {caller_verification: {manager_confirmed: [Called the manager]}}";
  private static final String ZENDESK =
      "id: desk, kind: zendesk.tickets, fields: {approver: 36000101, affected_person: 36000102}";

  @TempDir private Path folder;

  private Ingesting delivered(String source, String... files) {
    Ingesting it = new Ingesting(folder);
    it.landing.source(source);
    for (String file : files) {
      it.export("desk", file);
    }
    assertThat(it.ingest().quarantined()).isZero();
    return it;
  }

  private static List<String> rows(Ingesting it, String... columns) {
    return Rows.texts(it.tickets(), columns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incident-raw.json",
        "incident-both.json",
        "incident-display.json",
        "incident.csv"
      })
  void anIncidentIsTheSameInEachForm(String file) {
    Ingesting it = delivered(SERVICENOW + SERVICENOW_FIELDS + ", desk: desk-1", file);
    assertThat(
            rows(
                it,
                "directory",
                "ticket_id",
                "opened_at",
                "resolved_at",
                "affected_person",
                "opened_by",
                "agent",
                "desk",
                "channel",
                "state"))
        .containsExactly(
            "aldermoor|INC0000060|2026-07-12 23:19:57.0|2026-07-13 21:43:14.0"
                + "|nils.lowmarrow@aldermoor.example|agent.one@aldermoor.example"
                + "|agent.two@aldermoor.example|desk-1|phone|closed");
    assertThat(
            rows(
                it,
                "kind",
                "kind_by",
                "caller_verification",
                "acceptable_verification",
                "records_verification",
                "approver",
                "records_approver",
                "unmapped_words"))
        .containsExactly(
            "password_reset|en-password-reset|photo_id|true|true|boss@aldermoor.example|true|[]");
  }

  @Test
  void whatASourceDoesNotNameIsUnknownAndNeverNo() {
    assertThat(
            rows(
                delivered(SERVICENOW, "incident-raw.json"),
                "caller_verification",
                "caller_verification_vendor",
                "acceptable_verification",
                "records_verification",
                "approver",
                "records_approver"))
        .containsExactly("unknown|null|null|false|null|false");
  }

  @Test
  void aFieldThatTheExportLacksIsNotRecorded() {
    assertThat(
            rows(
                delivered(
                    SERVICENOW + ", fields: {caller_verification: u_caller_verfied}",
                    "incident.csv"),
                "caller_verification",
                "records_verification"))
        .containsExactly("unknown|false");
  }

  @Test
  void anEmptyCellOfAFieldThatIsThereIsRecordedAndUnknown() {
    Ingesting it = new Ingesting(folder);
    it.landing
        .source(SERVICENOW + ", fields: {caller_verification: u_caller_verified}")
        .file(
            "desk",
            "2026-10-31",
            "incident.csv",
            "number,state,opened_at,u_caller_verified\nINC1,New,01.10.2026 10:00:00,\n");
    it.ingest();
    assertThat(rows(it, "caller_verification", "acceptable_verification", "records_verification"))
        .containsExactly("unknown|null|true");
  }

  @Test
  void aWordWithoutAMeaningIsUnknownAndCounted() {
    Ingesting it = new Ingesting(folder);
    it.landing
        .source(SERVICENOW + ", fields: {caller_verification: u_v}")
        .file(
            "desk",
            "2026-10-31",
            "incident.csv",
            "number,state,opened_at,contact_type,u_v\n"
                + "INC1,New,01.10.2026 10:00:00,,Voice print +44 7700 900123\n"
                + "INC2,New,01.10.2026 10:00:00,Pigeon,Knowledge-Questions\n");
    it.ingest();
    assertThat(
            rows(
                it,
                "ticket_id",
                "caller_verification",
                "caller_verification_vendor",
                "acceptable_verification",
                "channel"))
        .containsExactly(
            "INC1|unknown|Voice print #|null|unknown",
            "INC2|knowledge|Knowledge-Questions|false|unknown");
    assertThat(Rows.texts(UnmappedWords.of(it.tickets()), "source_id", "field", "value", "count"))
        .containsExactly("desk|caller_verification|Voice print #|1", "desk|channel|Pigeon|1");
  }

  @Test
  void aCategoryThatTellsTheKindCountsBeforeTheTextAndOneThatTellsAnotherSubjectAfterIt() {
    Ingesting it = new Ingesting(folder);
    it.landing
        .source(SERVICENOW + ", words: {category: {factor_reset: [Second step]}}")
        .file(
            "desk",
            "2026-10-31",
            "incident.csv",
            """
            number,state,opened_at,category,subcategory,short_description
            INC1,New,01.10.2026 10:00:00,Second step,,Reset my password
            INC2,New,01.10.2026 10:00:00,Software,,Reset my password
            INC3,New,01.10.2026 10:00:00,Software,,Cannot get in
            INC4,New,01.10.2026 10:00:00,Inquiry / Help,Password Reset,Cannot get in
            INC5,New,01.10.2026 10:00:00,inquiry,,Cannot get in
            INC6,New,01.10.2026 10:00:00,,,
            """);
    it.ingest();
    assertThat(rows(it, "ticket_id", "kind", "kind_by"))
        .containsExactly(
            "INC1|factor_reset|category",
            "INC2|password_reset|en-password-reset",
            "INC3|other|category",
            "INC4|password_reset|category",
            "INC5|unknown|null",
            "INC6|unknown|null");
  }

  @Test
  void aDeskIsNamedByItsGroupUnlessTheDeclarationSaysWhichDeskThatIs() {
    assertThat(rows(delivered(SERVICENOW, "incident.csv"), "desk")).containsExactly("Service Desk");
  }

  @Test
  void groupsAreMatchedToDesksByNameOrId() {
    assertThat(
            rows(
                delivered(
                    SERVICENOW + ", desks: {67FA60A7309E280CA39393F361BAAA2A: desk-2}",
                    "incident-raw.json"),
                "desk"))
        .containsExactly("desk-2");
  }

  @Test
  void anIssueOfJira() {
    Ingesting it = delivered(JIRA, "jira-search.json");
    assertThat(
            rows(
                it,
                "ticket_id",
                "opened_at",
                "resolved_at",
                "affected_person",
                "opened_by",
                "agent",
                "desk",
                "channel",
                "state"))
        .containsExactly(
            "ITH-1|2026-05-10 08:00:00.0|2026-05-10 08:15:00.0|ada@tessel.example|557058:b-2"
                + "|557058:b-2|ITH|phone|closed",
            "ITH-2|2026-05-11 08:00:00.0|null|557058:a-1|null|null|ITH|unknown|open");
    assertThat(
            rows(
                it,
                "ticket_id",
                "kind",
                "kind_by",
                "caller_verification",
                "records_verification",
                "approver",
                "records_approver"))
        .containsExactly(
            "ITH-1|factor_reset|category|manager_confirmed|true|cy@tessel.example|true",
            "ITH-2|unknown|null|unknown|true|null|true");
  }

  @Test
  void aRequestOfJiraServiceManagement() {
    assertThat(
            rows(
                delivered(JIRA, "jira-requests.json"),
                "ticket_id",
                "opened_at",
                "resolved_at",
                "affected_person",
                "desk",
                "kind",
                "caller_verification",
                "records_approver",
                "state"))
        .containsExactly(
            "ITH-3|2026-05-12 12:00:00.0|2026-05-12 13:00:00.0|ada@tessel.example|17"
                + "|password_reset|photo_id|false|closed");
  }

  @Test
  void aLineOfAnExportOfJira() {
    assertThat(
            rows(
                delivered(JIRA, "jira-export.csv"),
                "ticket_id",
                "opened_at",
                "resolved_at",
                "affected_person",
                "agent",
                "kind",
                "kind_by",
                "caller_verification",
                "records_verification",
                "approver",
                "state"))
        .containsExactly(
            "ITH-4|2026-07-14 14:42:00.0|2026-07-15 08:00:00.0|ada|bo|number_change"
                + "|de-number-changed|unknown|true|cy|resolved");
  }

  @Test
  void aTicketOfZendeskNamesPeopleByWhatTheAnswerTellsOfThem() {
    Ingesting it = delivered(ZENDESK, "zendesk-tickets.json");
    assertThat(
            rows(
                it,
                "ticket_id",
                "opened_at",
                "resolved_at",
                "affected_person",
                "affected_account",
                "opened_by",
                "agent",
                "desk",
                "channel",
                "state"))
        .containsExactly(
            "35436|2026-07-20 22:55:29.0|null|ada@tessel.example|00u1|bo@tessel.example"
                + "|bo@tessel.example|Anwenderdienst|phone|resolved",
            "35437|2026-07-21 08:00:00.0|null|ada@tessel.example|null|ada@tessel.example|null|98739"
                + "|web|open",
            "35438|2026-07-21 09:00:00.0|2026-07-21 09:30:00.0|null|null|null|null|null|unknown"
                + "|closed");
    assertThat(
            rows(
                it,
                "ticket_id",
                "kind",
                "kind_by",
                "records_verification",
                "approver",
                "records_approver"))
        .containsExactly(
            "35436|password_reset|de-password-reset|false|boss@tessel.example|true",
            "35437|factor_reset|category|false|null|true",
            "35438|unknown|null|false|null|false");
  }

  @Test
  void ofATicketThatIsDeliveredAgainTheLatestDeliveryCounts() {
    Ingesting it = new Ingesting(folder);
    String head = "number,state,opened_at\nINC1,";
    it.landing
        .source(SERVICENOW)
        .file("desk", "2026-09-30", "i.csv", head + "New,29.09.2026 10:00:00\n")
        .file("desk", "2026-10-31", "i.csv", head + "Closed,29.09.2026 10:00:00\n");
    it.ingest();
    assertThat(rows(it, "ticket_id", "state")).containsExactly("INC1|closed");
  }

  @Test
  void aRecordWithoutAStateIsQuarantinedForItsTimesHaveNoCertainZone() {
    Ingesting it = new Ingesting(folder);
    it.landing
        .source(SERVICENOW + ", max_quarantine: 1")
        .file("desk", "2026-10-31", "i.csv", "number,opened_at\nINC1,2026-10-01 10:00:00\n");
    it.ingest();
    assertThat(Rows.texts(it.table("ops.quarantine"), "reason"))
        .containsExactly("field `incident_state` or `state` is missing");
  }

  @Test
  void noTextAndNoNumberIsInTheLake() throws IOException {
    delivered(ZENDESK + ", max_quarantine: 1", "zendesk-tickets.json");
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("vergessen", "Bitte rasch", "Nightly", "7700900123", "07700 900123");
      }
    }
  }
}
