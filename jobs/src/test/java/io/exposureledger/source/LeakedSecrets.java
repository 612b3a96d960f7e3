package io.exposureledger.source;

import io.exposureledger.testing.Landing;
import java.util.List;

/** Deliveries of every kind that tells of leaked secrets, with all that must never be kept. */
final class LeakedSecrets {

  private static final String DAY = "2026-10-31";

  /** What each delivery has somewhere. */
  static final List<String> NEVER =
      List.of("EXAMPLE-SECRET", "EXAMPLE-SNIPPET", "EXAMPLE-MESSAGE", "author@", "Example Author");

  private LeakedSecrets() {}

  /** Delivers a record that is sound, and one that is not, of each kind; of GitHub two sound. */
  static void deliver(Landing landing) {
    String options = ", max_quarantine: 0.9";
    landing
        .source("id: github, kind: github.secret-scanning" + options)
        .source("id: guardian, kind: gitguardian.incidents" + options)
        .source("id: lab, kind: gitlab.secret-detection" + options)
        .source("id: hog, kind: trufflehog" + options)
        .source("id: leaks, kind: gitleaks" + options)
        .source("id: register, kind: register.secrets" + options);
    landing
        .file(
            "github",
            DAY,
            "alerts.json",
            """
            [{"number":1,"created_at":"2026-03-01T08:00:00Z","state":"open","secret":"EXAMPLE-SECRET-1","secret_type":"x",
              "resolution_comment":"EXAMPLE-MESSAGE","first_location_detected":{"snippet":"EXAMPLE-SNIPPET"}},
             {"action":"created","alert":{"number":2,"secret":"EXAMPLE-SECRET-2","comment":"EXAMPLE-MESSAGE"},"sender":{"email":"author@tessel.example"}},
             {"number":3,"created_at":"EXAMPLE-MESSAGE","state":"open","secret":"EXAMPLE-SECRET-3"}]
            """)
        .file(
            "guardian",
            DAY,
            "incidents.json",
            """
            [{"id":1,"triggered_at":"2026-03-01T08:00:00Z","status":"TRIGGERED","secret_hash":"EXAMPLE-SECRET-1","hmsl_hash":"EXAMPLE-SECRET-2",
              "occurrences":[{"author_info":"author@tessel.example","author_name":"Example Author","matches":[{"match":"EXAMPLE-SNIPPET"}],
                "source":{"full_name":"https://EXAMPLE-SECRET:x@git.example/a/b"}}]},
             {"id":2,"status":"TRIGGERED","secret_hash":"EXAMPLE-SECRET-3"}]
            """)
        .file(
            "lab",
            DAY,
            "tessel__app.json",
            """
            {"vulnerabilities":[{"id":"1","raw_source_code_extract":"EXAMPLE-SECRET-1","message":"EXAMPLE-MESSAGE","cve":"EXAMPLE-SECRET",
               "description":"EXAMPLE-SNIPPET","location":{"commit":{"author":"Example Author","message":"EXAMPLE-MESSAGE"}}},
              {"raw_source_code_extract":"EXAMPLE-SECRET-2"}]}
            """)
        .file(
            "hog",
            DAY,
            "findings.json",
            """
            {"SourceMetadata":{"Data":{"Git":{"email":"Example Author <author@tessel.example>","repository":"https://u:EXAMPLE-SECRET@git.example/a/b.git"}}},"DetectorName":"X","Verified":false,"VerificationError":"asked https://git.example?token=EXAMPLE-SECRET","Raw":"EXAMPLE-SECRET-1","RawV2":"EXAMPLE-SECRET-1","Redacted":"EXAMPLE-SECRET","ExtraData":{"a":"EXAMPLE-SNIPPET"}}
            {"DetectorName":"X","Verified":"EXAMPLE-MESSAGE","Raw":"EXAMPLE-SECRET-1"}
            """)
        .file(
            "leaks",
            DAY,
            "tessel__app.sarif",
            """
            {"runs":[{"results":[{"ruleId":"r","message":{"text":"EXAMPLE-MESSAGE"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a"},
                "contextRegion":{"snippet":{"text":"EXAMPLE-SNIPPET"}},"region":{"startLine":1,"snippet":{"text":"EXAMPLE-SECRET-1"}}}}],
               "partialFingerprints":{"email":"author@tessel.example","author":"Example Author","commitMessage":"EXAMPLE-MESSAGE"}},
              {"Secret":"EXAMPLE-SECRET-2","Match":"EXAMPLE-SNIPPET","Author":"Example Author","Email":"author@tessel.example"}]}]}
            """)
        .file(
            "register",
            DAY,
            "secrets.csv",
            "alert_id,secret_id,detected_at,note\nR-1,EXAMPLE-SECRET-1,2026-03-01,EXAMPLE-MESSAGE\n"
                + "R-2,EXAMPLE-SECRET-2,EXAMPLE-MESSAGE,\n");
  }
}
