package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of scans: TruffleHog, Gitleaks, GitLab. */
class SecretScannersTest {

  private static final String DAY = "2026-10-31";

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    it.landing
        .source("id: hog, kind: trufflehog, max_quarantine: 0.5, accepts: [empty], max_shrink: 1")
        .source("id: leaks, kind: gitleaks, accepts: [empty]")
        .source("id: lab, kind: gitlab.secret-detection, accepts: [empty]");
  }

  @Test
  void aFindingOfTruffleHogIsOpenAndLeakedWithItsCommit() {
    it.landing.file(
        "hog",
        DAY,
        "findings.json",
        "{\"level\":\"info-0\",\"msg\":\"scanning\"}\n"
            + finding("Github", "2026-06-16 10:17:40 -0700 -0700", "EXAMPLE-1", true, "")
            + finding("Git", "2026-06-16 10:17:40 +0000 UTC", "EXAMPLE-2", false, "no host"));
    assertThat(it.ingest().quarantined()).isOne();
    assertThat(
            Rows.texts(
                it.alerts(),
                "left(secret_key, 8)",
                "secret_type",
                "repository",
                "leaked_at",
                "detected_at",
                "state",
                "validity_at_detection",
                "validity",
                "validity_checked_at"))
        .containsExactlyInAnyOrder(
            key("EXAMPLE-1")
                + "|npm_token|tessel/app|2026-06-16 17:17:40.0|2026-10-31 00:00:00.0|open"
                + "|active|active|2026-10-31 00:00:00.0",
            key("EXAMPLE-2")
                + "|npm_token|tessel/app|2026-06-16 10:17:40.0|2026-10-31 00:00:00.0|open"
                + "|unknown|unknown|null");
  }

  @Test
  void aFindingIsDetectedOnceStaysOpenAndIsFoundDeadWhereItsCheckNoLongerAnswers() {
    String commit = "2026-06-16 10:17:40 +0000 UTC";
    it.landing
        .file("hog", "2026-08-31", "f.json", finding("Git", commit, "EXAMPLE-1", true, ""))
        .file("hog", "2026-09-10", "f.json", finding("Git", commit, "EXAMPLE-1", false, "no host"))
        .file(
            "hog",
            "2026-09-20",
            "f.json",
            finding("Git", commit, "EXAMPLE-1", false, "")
                + finding("Git", commit, "EXAMPLE-2", true, ""))
        .file("hog", "2026-09-30", "f.json", finding("Git", commit, "EXAMPLE-1", false, "") + " ")
        .file("hog", DAY, "f.json", "");
    it.ingest();
    assertThat(
            Rows.texts(
                it.alerts().where("detected_at < timestamp '2026-09-01'"),
                "detected_at",
                "state",
                "validity_at_detection",
                "validity",
                "verified",
                "found_inactive_at"))
        .containsExactly("2026-08-31 00:00:00.0|open|active|unknown|null|2026-09-20 00:00:00.0");
  }

  @Test
  void aScanThatVerifiesNothingFindsNothingDead() {
    String commit = "2026-06-16 10:17:40 +0000 UTC";
    it.landing
        .file("hog", "2026-08-31", "f.json", finding("Git", commit, "EXAMPLE-1", true, ""))
        .file("hog", "2026-09-20", "f.json", finding("Git", commit, "EXAMPLE-1", false, ""));
    it.ingest();
    assertThat(Rows.texts(it.alerts(), "validity", "verified", "found_inactive_at"))
        .containsExactly("unknown|null|null");
  }

  @Test
  void aFindingThatWasNeverVerifiedIsNotFoundDead() {
    it.landing.file(
        "hog",
        DAY,
        "f.json",
        finding("Git", "2026-06-16 10:17:40 +0000 UTC", "EXAMPLE-1", false, ""));
    it.ingest();
    assertThat(Rows.texts(it.alerts(), "validity", "verified", "found_inactive_at"))
        .containsExactly("unknown|null|null");
  }

  @Test
  void gitleaksTellsTheSameInJsonAndSarif() {
    it.landing
        .file(
            "leaks",
            DAY,
            "Tessel__App.json",
            """
            [{"RuleID":"slack-bot-token","StartLine":24,"StartColumn":3,"Match":"x = EXAMPLE-1","Secret":"EXAMPLE-1","File":"a.env","Commit":"c1",
              "Author":"Example","Email":"author@tessel.example","Date":"2026-10-31T21:52:01Z","Message":"add","Tags":[],
              "Fingerprint":"c1:a.env:slack-bot-token:24"}]
            """)
        .file(
            "leaks",
            DAY,
            "tessel__tools.sarif",
            """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"gitleaks"}},"results":[{"ruleId":"slack-bot-token","message":{"text":"x"},
              "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.env"},
                "region":{"startLine":24,"startColumn":3,"snippet":{"text":"EXAMPLE-1"}}}}],
              "partialFingerprints":{"commitSha":"c1","email":"author@tessel.example","date":"2026-06-16T21:52:01Z","commitMessage":"add"}}]}]}
            """);
    it.ingest();
    assertThat(
            Rows.texts(
                it.alerts(),
                "alert_id",
                "left(secret_key, 8)",
                "secret_type",
                "repository",
                "leaked_at",
                "detected_at",
                "state"))
        .containsExactly(
            "tessel/app:c1:a.env:slack-bot-token:24:3|"
                + key("EXAMPLE-1")
                + "|slack_token|tessel/app|2026-10-31 21:52:01.0|2026-10-31 21:52:01.0|open",
            "tessel/tools:c1:a.env:slack-bot-token:24:3|"
                + key("EXAMPLE-1")
                + "|slack_token|tessel/tools|2026-06-16 21:52:01.0|2026-10-31 00:00:00.0|open");
  }

  @Test
  void aRedactedFindingStandsForItself() {
    it.landing.file(
        "leaks",
        DAY,
        "report.json",
        """
        [{"RuleID":"generic-api-key","Secret":"REDACTED","Fingerprint":"c1:a.env:generic-api-key:1"},
         {"RuleID":"generic-api-key","Secret":"REDACTED","Fingerprint":"c1:a.env:generic-api-key:2"}]
        """);
    it.ingest();
    assertThat(Rows.texts(it.alerts(), "secret_key", "repository"))
        .containsExactly(
            "gitleaks/generic_api_key/c1:a.env:generic-api-key:1|null",
            "gitleaks/generic_api_key/c1:a.env:generic-api-key:2|null");
  }

  @Test
  void aScanWithoutFindingsIsADelivery() {
    it.landing.file("leaks", DAY, "tessel__app.json", "null").file("leaks", DAY, "b.json", "[]");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(2, 0, 0, 0, 0));
  }

  @Test
  void aReportOfGitLabIsDetectedWhenItsScanBegan() {
    it.landing.file(
        "lab",
        DAY,
        "tessel__group__app.json",
        """
        {"version":"15.0.0","vulnerabilities":[{"id":"v-1","cve":"a.env:hash:AWS","raw_source_code_extract":"EXAMPLE-1",
           "location":{"file":"a.env","commit":{"date":"0001-01-01T00:00:00Z","sha":"0000000"},"start_line":2},
           "identifiers":[{"type":"gitleaks_rule_id","name":"Gitleaks rule ID AWS","value":"AWS"}]}],
         "scan":{"type":"secret_detection","start_time":"2026-10-30T09:13:09"}}
        """);
    it.ingest();
    assertThat(
            Rows.texts(
                it.alerts(),
                "alert_id",
                "left(secret_key, 8)",
                "secret_type",
                "repository",
                "leaked_at",
                "detected_at",
                "state"))
        .containsExactly(
            "tessel/group/app:v-1|"
                + key("EXAMPLE-1")
                + "|aws_access_key|tessel/group/app|null|2026-10-30 09:13:09.0|open");
  }

  @Test
  void anExportOfGitLabTellsStatusAndReasonOfSecretsAlone() {
    it.landing.file(
        "lab",
        DAY,
        "export.csv",
        """
        Status,Project Name,Report Type,Vulnerability,Other Identifiers,Detected At,Location,Full Path,Dismissal Reason,Vulnerability ID
        detected,App,secret_detection,Token,Gitleaks rule ID npm-token,2026-10-01 10:00:00 UTC,"{""file""=>""a.env""}",tessel/app,,11
        dismissed,App,secret_detection,Token,,2026-10-01 10:00:00 UTC,"{""file""=>""a.env""}",tessel/app,acceptable_risk,12
        resolved,App,secret_detection,Token,,2026-10-01 10:00:00 UTC,"{""file""=>""a.env""}",tessel/app,,13
        detected,App,sast,Injection,,2026-10-01 10:00:00 UTC,"{""file""=>""a.env""}",tessel/app,,14
        """);
    it.ingest();
    assertThat(
            Rows.texts(
                it.alerts(), "secret_key", "detected_at", "state", "resolution", "closed_at"))
        .as("a closing without a time is that of the first delivery that tells it")
        .containsExactly(
            "gitlab/npm_token/tessel/app:11|2026-10-01 10:00:00.0|open|null|null",
            "gitlab/tessel/app:12|2026-10-01 10:00:00.0|closed|wont_fix|2026-10-31 00:00:00.0",
            "gitlab/tessel/app:13|2026-10-01 10:00:00.0|closed|unknown|2026-10-31 00:00:00.0");
  }

  @Test
  void findingsOfFilesWithoutARepositoryAreToldApartByTheirSecrets() {
    String leak =
        """
        [{"RuleID":"generic-api-key","StartLine":3,"StartColumn":5,"Secret":"%s","File":"config.env","Date":"",
          "Fingerprint":"config.env:generic-api-key:3"}]
        """;
    it.landing
        .file("leaks", DAY, "alpha.json", leak.formatted("EXAMPLE-1"))
        .file("leaks", DAY, "beta.json", leak.formatted("EXAMPLE-2"));
    it.ingest();
    assertThat(Rows.texts(it.alerts(), "left(secret_key, 8)"))
        .containsExactlyInAnyOrder(key("EXAMPLE-1"), key("EXAMPLE-2"));
  }

  private static String finding(
      String platform, String at, String secret, boolean verified, String error) {
    return """
    {"SourceMetadata":{"Data":{"%s":{"commit":"c1","file":"a.env","email":"Example <author@tessel.example>","repository":"https://git.tessel.example/Tessel/App.git","timestamp":"%s","line":3}}},"DetectorName":"NpmToken","Verified":%s,"VerificationError":"%s","Raw":"%s","RawV2":"","ExtraData":null}
    """
        .formatted(platform, at, verified, error, secret);
  }

  private static String key(String secret) {
    return Kinds.secretKey(secret).substring(0, 8);
  }
}
