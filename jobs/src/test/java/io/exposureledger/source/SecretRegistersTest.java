package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registers of leaked secrets and of repositories. */
class SecretRegistersTest {

  private static final String DAY = "2026-10-31";
  private static final String HEADER =
      "alert_id,secret_id,secret_type,detector,repository,unit_id,leaked_at,detected_at,closed_at,"
          + "revoked_at,state,resolution,validity_at_detection,validity,validity_checked_at,"
          + "reopened_at,assignee\n";

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    it.landing
        .source("id: secrets, kind: register.secrets, max_quarantine: 0.5")
        .source("id: repositories, kind: register.repositories, max_quarantine: 0.5");
  }

  @Test
  void aRowSaysAllThatIsKnownOfASecret() {
    deliver(
        "R-1,EXAMPLE-1,npm_token,pentest,Tessel/App,,2026-06-30,2026-07-06T14:21:31Z,"
            + "2026-07-09T08:00:00Z,2026-07-08T08:00:00Z,closed,revoked,active,inactive,"
            + "2026-07-10T08:00:00Z,2026-07-07|2026-07-07T12:00:00Z,p-7\n"
            + "R-2,EXAMPLE-2,,,,u-7,,2026-12-01,,,,,,,,,\n");
    assertThat(
            Rows.texts(
                it.table("core.secret_alert"),
                "alert_id",
                "left(secret_key, 8)",
                "detector",
                "repository",
                "unit",
                "leaked_at",
                "revoked_at",
                "state",
                "resolution",
                "validity_at_detection",
                "validity",
                "reopened_at",
                "verified"))
        .containsExactly(
            "R-1|"
                + Kinds.secretKey("EXAMPLE-1").substring(0, 8)
                + "|pentest|tessel/app|null|2026-06-29 23:00:00.0|2026-07-08 08:00:00.0|closed"
                + "|revoked|active|inactive|[2026-07-06 23:00:00.0, 2026-07-07 12:00:00.0]|true",
            "R-2|"
                + Kinds.secretKey("EXAMPLE-2").substring(0, 8)
                + "|secrets|null|u-7|null|null|open|null|null|unknown|null|null");
    assertThat(Rows.texts(it.alerts(), "alert_id")).containsExactly("R-1");
  }

  @Test
  void aClosedRowWithoutAKnownReasonIsClosedForAnUnknownOne() {
    deliver(
        "R-1,EXAMPLE-1,,,,,,2026-07-06,2026-07-09,,,,,,,,\n"
            + "R-2,EXAMPLE-2,,,,,,2026-07-06,2026-07-09,,closed,revoked,,,,,\n");
    assertThat(Rows.texts(it.alerts(), "alert_id", "state", "resolution", "revoked_at", "verified"))
        .containsExactly(
            "R-1|closed|unknown|null|null", "R-2|closed|revoked|2026-07-09 23:00:00.0|false");
  }

  @Test
  void wordsWithoutAMeaningAreToldWithTheirNumbersMasked() {
    deliver(
        "R-1,EXAMPLE-1,,,,,,2026-07-06,,,in progress,,,,,,\n"
            + "R-2,EXAMPLE-2,,,,,,2026-07-06,2026-07-09,,closed,see INC0012345,,,,,\n"
            + "R-3,EXAMPLE-3,,,,,,2026-07-06,2026-07-09,,closed,Rotated,,,,,\n");
    assertThat(Rows.texts(it.alerts(), "alert_id", "state", "resolution"))
        .containsExactly("R-1|open|null", "R-2|closed|unknown", "R-3|closed|revoked");
    assertThat(Rows.texts(UnmappedWords.of(it.alerts()), "source_id", "field", "value", "count"))
        .containsExactly("secrets|resolution|see INC#|1", "secrets|state|in progress|1");
  }

  @Test
  void aRowWithoutASecretIsQuarantined() {
    it.landing.file(
        "secrets",
        DAY,
        "secrets.csv",
        HEADER + "R-1,,,,,,,2026-07-06,,,,,,,,,\nR-2,EXAMPLE-2,,,,,,2026-07-06,,,,,,,,,\n");
    it.ingest();
    assertThat(Rows.texts(it.table("ops.quarantine"), "reason"))
        .containsExactly("field `secret_id` is missing");
  }

  @Test
  void aRepositoryMayBeAPattern() {
    it.landing.file(
        "repositories",
        DAY,
        "repositories.csv",
        "Repository,unit_id,owner\nTessel/*,u-1,p-7\nhttps://git.tessel.example/tessel/app.git,u-2,\ntessel/x,,\n");
    assertThat(it.ingest().quarantined()).isOne();
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.repository"),
                "repository",
                "unit_id",
                "owner"))
        .containsExactly("tessel/*|u-1|p-7", "tessel/app|u-2|null");
  }

  private void deliver(String rows) {
    it.landing.file("secrets", DAY, "secrets.csv", HEADER + rows);
    it.ingest();
  }
}
