package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents of GitGuardian, of its API and of webhooks. */
class GitguardianTest {

  private static final String DAY = "2026-10-31";

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void source() {
    it = new Ingesting(folder);
    it.landing.source("id: incidents, kind: gitguardian.incidents");
  }

  @Test
  void anIncidentSaysWhatBecameOfIt() {
    deliver(
        """
        [{"id":1,"detector":{"name":"aws_iam"},"date":"2026-01-05T10:00:00.797462Z","secret_hash":"EXAMPLE-H1","status":"RESOLVED",
          "triggered_at":"2026-02-11T14:23:22Z","resolved_at":"2026-03-11T22:41:04Z","secret_revoked":true,"validity":"valid","occurrences_count":2},
         {"id":2,"detector":{"name":"generic_password"},"secret_id":55,"status":"RESOLVED","triggered_at":"2026-02-11T14:23:22Z",
          "resolved_at":"2026-03-11T22:41:04Z","secret_revoked":false,"validity":"no_checker","assignee_email":"a@tessel.example"},
         {"id":3,"detector":{"name":"slack_bot_token"},"secret_hash":"EXAMPLE-H3","status":"IGNORED","triggered_at":"2026-02-11T14:23:22Z",
          "ignored_at":"2026-02-12T08:00:00Z","ignore_reason":"test_credential","validity":"invalid"},
         {"id":4,"detector":{"name":"postgresql_assignment"},"secret_hash":"EXAMPLE-H4","status":"ASSIGNED","triggered_at":"2026-02-11T14:23:22Z",
          "validity":"failed_to_check","assignee_id":9}]
        """);
    assertThat(
            Rows.texts(
                it.alerts(),
                "alert_id",
                "secret_type",
                "leaked_at",
                "closed_at",
                "revoked_at",
                "state",
                "resolution",
                "validity",
                "verified",
                "assignee",
                "occurrences"))
        .containsExactly(
            "1|aws_access_key|2026-01-05 10:00:00.797462|2026-03-11 22:41:04.0"
                + "|2026-03-11 22:41:04.0|closed|revoked|active|false|null|2",
            "2|generic_password|null|2026-03-11 22:41:04.0|null|closed|unknown|unknown|null"
                + "|a@tessel.example|null",
            "3|slack_token|null|2026-02-12 08:00:00.0|null|closed|used_in_tests|inactive|true"
                + "|null|null",
            "4|database_url|null|null|null|open|null|unknown|null|9|null");
    assertThat(Rows.texts(it.alerts(), "left(secret_key, 40)"))
        .containsExactlyInAnyOrder(
            key("EXAMPLE-H1"),
            "gitguardian/generic_password/55",
            key("EXAMPLE-H3"),
            key("EXAMPLE-H4"));
  }

  @Test
  void ofSeveralRepositoriesTheFirstToHaveItCounts() {
    deliver(
        """
        [{"id":1,"secret_hash":"EXAMPLE-H1","status":"TRIGGERED","triggered_at":"2026-02-11T14:23:22Z","occurrences":[
          {"date":"2026-02-02T00:00:00Z","filepath":"a","author_info":"x@tessel.example","source":{"full_name":"tessel/late"}},
          {"date":"2026-02-01T00:00:00Z","source":{"full_name":"Tessel/Early"}},{"source":{"full_name":"tessel/undated"}}]}]
        """);
    assertThat(Rows.texts(it.alerts(), "repository")).containsExactly("tessel/early");
  }

  @Test
  void reopeningsAreInTheLogOfActivity() {
    deliver(
        """
        [{"id":1,"secret_hash":"EXAMPLE-H1","status":"TRIGGERED","triggered_at":"2026-02-11T14:23:22Z","activity_logs":[
          {"created_at":"2026-03-10T09:59:27Z","content":{"content_key":"RESOLVE","data":{"revoked":true}}},
          {"created_at":"2026-04-22T15:28:16Z","content":{"content_key":"UNRESOLVE","data":{}}}]}]
        """);
    assertThat(Rows.texts(it.alerts(), "reopened_at")).containsExactly("[2026-04-22 15:28:16.0]");
  }

  @Test
  void messagesOfAWebhookTellOfDetectionAndRegression() {
    deliver(
        """
        [{"source":"GitGuardian","timestamp":"2026-06-20T07:45:32Z","action":"incident_triggered","incident":{"id":1,"date":"2026-06-20T07:45:31Z",
          "detector":{"name":"aws_iam"},"secret_hash":"EXAMPLE-H1","validity":"valid","status":"triggered"}},
         {"source":"GitGuardian","timestamp":"2026-06-28T09:10:19Z","action":"incident_regression","incident":{"id":1,"date":"2026-06-20T07:45:31Z",
          "detector":{"name":"aws_iam"},"secret_hash":"EXAMPLE-H1","validity":"invalid","status":"triggered","occurrence_count":4}}]
        """);
    assertThat(
            Rows.texts(
                it.alerts(),
                "detected_at",
                "validity_at_detection",
                "validity",
                "reopened_at",
                "occurrences"))
        .containsExactly("2026-06-20 07:45:32.0|active|inactive|[2026-06-28 09:10:19.0]|4");
  }

  private void deliver(String json) {
    it.landing.file("incidents", DAY, "incidents.json", json);
    it.ingest();
  }

  private static String key(String secret) {
    return Kinds.secretKey(secret).substring(0, 40);
  }
}
