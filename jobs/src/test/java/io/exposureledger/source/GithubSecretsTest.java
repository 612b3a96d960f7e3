package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts of GitHub, of REST and of webhooks. */
class GithubSecretsTest {

  private static final String DAY = "2026-10-31";

  private static final String ALERTS =
      """
      [{"number":7,"created_at":"2026-03-01T08:00:00Z","state":"resolved","resolution":"revoked","resolved_at":"2026-03-04T09:30:00Z",
        "secret_type":"npm_access_token","secret":"EXAMPLE-7","validity":"active","assigned_to":{"login":"p-7"},
        "resolved_by":{"login":"p-8"},"repository":{"full_name":"Tessel/App","owner":{"login":"tessel"}}},
       {"number":8,"created_at":"2026-03-02T08:00:00Z","push_protection_bypassed_at":"2026-03-02T07:59:30Z","state":"open","resolution":null,
        "secret_type":"custom_pattern_2","secret":"EXAMPLE-8","url":"https://api.github.com/repos/Tessel/App/secret-scanning/alerts/8"},
       {"number":9,"created_at":"2026-03-03T08:00:00Z","state":"resolved","resolution":"pattern_deleted","resolved_at":"2026-03-03T09:00:00Z",
        "secret_type":"rsa_private_key","validity":"inactive","html_url":"https://github.com/tessel/app/security/secret-scanning/9"},
       {"number":10,"created_at":"2026-03-03T08:00:00Z","state":"resolved","resolution":"another_word","resolved_at":"2026-03-03T09:00:00Z",
        "secret_type":"aws_access_key_id","secret":"EXAMPLE-7","repository":{"full_name":"tessel/app"}}]
      """;

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void source() {
    it = new Ingesting(folder);
    it.landing.source("id: alerts, kind: github.secret-scanning, max_shrink: 1");
  }

  @Test
  void anAlertSaysWhatBecameOfIt() {
    deliver(DAY, ALERTS);
    assertThat(
            Rows.texts(
                it.alerts(),
                "alert_id",
                "secret_type",
                "leaked_at",
                "detected_at",
                "closed_at",
                "revoked_at",
                "state",
                "resolution",
                "validity",
                "verified",
                "assignee"))
        .containsExactly(
            "tessel/app#10|aws_access_key|null|2026-03-03 08:00:00.0|2026-03-03 09:00:00.0|null"
                + "|closed|unknown|unknown|null|null",
            "tessel/app#7|npm_token|null|2026-03-01 08:00:00.0|2026-03-04 09:30:00.0"
                + "|2026-03-04 09:30:00.0|closed|revoked|active|false|p-7",
            "tessel/app#8|custom_pattern_2|2026-03-02 07:59:30.0|2026-03-02 08:00:00.0|null|null"
                + "|open|null|unknown|null|null",
            "tessel/app#9|private_key|null|2026-03-03 08:00:00.0|2026-03-03 09:00:00.0|null"
                + "|closed|pattern_removed|inactive|true|null");
  }

  @Test
  void oneSecretHasOneKeyAndAHiddenOneItsAlertsId() {
    deliver(DAY, ALERTS);
    assertThat(Rows.texts(it.alerts(), "alert_id", "left(secret_key, 40)"))
        .containsExactly(
            "tessel/app#10|" + key("EXAMPLE-7"),
            "tessel/app#7|" + key("EXAMPLE-7"),
            "tessel/app#8|" + key("EXAMPLE-8"),
            "tessel/app#9|github/private_key/tessel/app#9");
  }

  @Test
  void aNumberIsThatOfItsRepositoryOfWhichOwnerAndNameAloneAreKept() {
    deliver(
        DAY,
        """
        [{"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","secret_type":"npm_access_token","secret":"EXAMPLE-1",
          "url":"https://user:EXAMPLE-9@api.github.com/repos/Tessel/App/secret-scanning/alerts/7"},
         {"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","secret_type":"npm_access_token","secret":"EXAMPLE-2",
          "html_url":"https://github.com/tessel/Tools/security/secret-scanning/7"},
         {"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","secret_type":"npm_access_token","secret":"EXAMPLE-3"},
         {"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","secret_type":"npm_access_token","secret":"EXAMPLE-4"}]
        """);
    assertThat(Rows.texts(it.alerts(), "alert_id", "repository"))
        .containsExactlyInAnyOrder(
            "tessel/app#7|tessel/app",
            "tessel/tools#7|tessel/tools",
            Kinds.secretKey("EXAMPLE-3").substring(0, 8) + "#7|null",
            Kinds.secretKey("EXAMPLE-4").substring(0, 8) + "#7|null");
    assertThat(Rows.texts(it.raw("github.secret-scanning"), "url", "html_url"))
        .containsExactlyInAnyOrder(
            "tessel/app|null", "null|tessel/tools", "null|null", "null|null");
  }

  @Test
  void aLaterDeliveryReplacesAnAlertAndKeepsWhatWasRevokedBefore() {
    deliver("2026-04-30", ALERTS);
    deliver(
        DAY,
        """
        [{"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","secret_type":"npm_access_token","secret":"EXAMPLE-7",
          "validity":"inactive","repository":{"full_name":"tessel/app"}}]
        """);
    assertThat(
            Rows.texts(
                it.alerts().where("alert_id = 'tessel/app#7'"),
                "state",
                "revoked_at",
                "reopened_at",
                "found_inactive_at"))
        .containsExactly("open|null|[2026-10-31 00:00:00.0]|2026-10-31 00:00:00.0");
  }

  @Test
  void messagesOfAWebhookTellWhatRestForgets() {
    deliver(
        DAY,
        """
        {"action":"created","alert":{"number":7,"created_at":"2026-03-01T08:00:00Z","state":"open","validity":"active","secret_type":"npm_access_token"},"repository":{"full_name":"tessel/app"}}
        {"action":"reopened","alert":{"number":7,"created_at":"2026-03-01T08:00:00Z","updated_at":"2026-03-09T08:00:00Z","state":"open","validity":"unknown","secret_type":"npm_access_token"},"repository":{"full_name":"tessel/app"}}
        """);
    assertThat(
            Rows.texts(it.alerts(), "alert_id", "validity_at_detection", "validity", "reopened_at"))
        .containsExactly("tessel/app#7|active|unknown|[2026-03-09 08:00:00.0]");
  }

  @Test
  void anErrorSavedAsAnExportIsRefused() {
    it.landing.file("alerts", DAY, "alerts.json", "{}");
    assertThatThrownBy(it::ingest).hasMessageContaining("field `number` or `alert` is missing");
  }

  private void deliver(String day, String json) {
    it.landing.file("alerts", day, "alerts.json", json);
    it.ingest();
  }

  private static String key(String secret) {
    return Kinds.secretKey(secret).substring(0, 40);
  }
}
