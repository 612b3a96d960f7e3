package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports as vendors, portals and scripts write them: our own, and beside them samples collected
 * from documentation and tools where the environment variable {@code EXPOSURE_FORMATS} names their
 * folder or {@code ../shared/formats} beside the repository is it.
 */
class ExportsTest {

  private static final String DAY = "2026-10-31";
  private static final String REPORT = "entra.user-registration-details";
  private static final String METHODS = "entra.authentication-methods";

  /**
   * An export.
   *
   * @param records how many it holds; of an invalid one the line and column of its mistake
   */
  private record Export(Path file, String kind, String records) {

    String source() {
      return file.getFileName().toString().replaceAll("\\W", "-");
    }
  }

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void lake() {
    it = new Ingesting(folder);
  }

  @Test
  void everyValidExportIsKeptWhole() throws IOException {
    List<Export> exports = new ArrayList<>();
    exports.add(own("users.json", "entra.users", "2"));
    exports.add(own("userRegistrationDetails.json", REPORT, "2"));
    exports.add(own("userRegistrationDetails-array.json", REPORT, "1"));
    exports.add(own("script-export.csv", REPORT, "2"));
    exports.add(
        own("authenticationMethodsPolicy.json", "entra.authentication-methods-policy", "1"));
    exports.add(own("users.ldif", "ad.ldif", "7"));
    exports.add(own("csvde.csv", "ad.csvde", "3"));
    if (hasSamples()) {
      exports.add(sample("graph_v1_users_signInActivity.docs.json", "entra.users", "2"));
      exports.add(sample("graph_v1_userRegistrationDetails.docs.json", REPORT, "3"));
      exports.add(sample("pnp_userRegistrationDetails.array.json", REPORT, "2"));
      exports.add(sample("m365assess_MFA-Report.csv", REPORT, "4"));
      exports.add(
          sample(
              "graph_v1_authenticationMethodsPolicy.docs.json",
              "entra.authentication-methods-policy",
              "1"));
      exports.addAll(ofOtherVendors());
      exports.add(
          sample("graph_v1_conditionalAccess_policies.docs.json", "entra.conditional-access", "2"));
      exports.add(sample("pnp_signIns.array.json", "entra.sign-ins", "1"));
      exports.add(sample("graph_v1_directoryAudits.docs.json", "entra.directory-audits", "1"));
      exports.add(
          sample("graph_v1_directoryAudits_example2.docs.json", "entra.directory-audits", "1"));
      exports.add(
          sample(
              "graph_directoryAudit_admin_registered_TAP.excerpt.json",
              "entra.directory-audits",
              "1"));
      exports.add(sample("../active_directory/csvde_export_sample.csv", "ad.csvde", "2"));
    }
    for (Export export : exports) {
      deliver(export);
    }
    long records = exports.stream().mapToLong(export -> Long.parseLong(export.records())).sum();
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(exports.size(), records, records, 0, 0));
  }

  private static List<Export> ofOtherVendors() {
    List<Export> exports = new ArrayList<>();
    exports.add(sample("../okta/openapi_list_users.json", "okta.users", "1"));
    exports.add(sample("../okta/openapi_list_users_realm.json", "okta.users", "1"));
    exports.add(sample("../okta/openapi_list_users_search.json", "okta.users", "2"));
    exports.add(sample("../okta/openapi_list_factors.json", "okta.factors", "3"));
    for (String factor :
        List.of(
            "call",
            "custom_hotp",
            "email",
            "google_totp",
            "okta_push",
            "question",
            "rsa",
            "sms",
            "symantec",
            "u2f",
            "webauthn",
            "yubikey")) {
      exports.add(sample("../okta/openapi_factor_" + factor + ".json", "okta.factors", "1"));
    }
    exports.add(sample("../okta/openapi_system_log.json", "okta.system-log", "1"));
    exports.add(sample("../okta/openapi_system_log_security_context.json", "okta.system-log", "1"));
    exports.add(sample("../duo/cartography_duo_users.json", "duo.users", "4"));
    exports.add(
        sample("../google_workspace/cartography_directory_users_pages.json", "google.users", "2"));
    return exports;
  }

  @Test
  void anInvalidExportIsRefusedWithItsPlaceAndWhatToDo() throws IOException {
    List<Export> exports = new ArrayList<>();
    exports.add(own("trailing-comma.json", "entra.users", "line 6, column 5"));
    if (hasSamples()) {
      exports.add(
          sample(
              "graph_v1_signIns.docs-INVALID-trailing-comma.json",
              "entra.sign-ins",
              "line 64, column 15"));
    }
    List<String> messages = new ArrayList<>();
    for (Export export : exports) {
      deliver(export);
      messages.add(
          "%s/2026-10-31/%s: not valid JSON at %s. Export it again, or move it out of the landing zone."
              .formatted(export.source(), export.file().getFileName(), export.records()));
    }
    assertThatThrownBy(it::ingest)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
        .hasMessage(String.join("\n", messages));
  }

  @Test
  void anExportOfAnotherReportIsRefused() throws IOException {
    deliver(own("summary.csv", REPORT, "1"));
    assertThatThrownBy(it::ingest)
        .hasMessageStartingWith(
            "summary-csv/2026-10-31/summary.csv: 1 of 1 records cannot be used, first record 1:"
                + " field `userPrincipalName` is missing. Check that the file is an export of kind"
                + " entra.user-registration-details");
  }

  @Test
  void aSampleWithoutWhatItsKindNeedsIsRefusedForThat() throws IOException {
    List<String> reasons = new ArrayList<>();
    if (hasSamples()) {
      deliver(sample("graph_v1_authentication_methods.docs.json", METHODS, "2"));
      reasons.add("2 of 2 records cannot be used, first record 1: field `userId` is missing");
      deliver(sample("graph_beta_signIns.docs.json", "entra.sign-ins", "1"));
      reasons.add("announces a next page that was not fetched");
      for (String ldif :
          List.of("10_people_amy", "10_people_fry.folded_base64_photo", "30_groups_crew")) {
        deliver(sample("../active_directory/ldif/openldap_" + ldif + ".ldif", "ad.ldif", "1"));
        reasons.add(
            ldif
                + ".ldif: 1 of 1 records cannot be used, first record 1: field `objectGUID` is missing");
      }
    }
    for (String reason : reasons) {
      assertThatThrownBy(it::ingest).hasMessageContaining(reason);
    }
  }

  private void deliver(Export export) throws IOException {
    it.landing.source(
        "id: %s, kind: %s, directory: test".formatted(export.source(), export.kind()));
    it.landing.bytes(
        export.source(),
        DAY,
        export.file().getFileName().toString(),
        Files.readAllBytes(export.file()));
  }

  private static Export own(String name, String kind, String records) {
    return new Export(Path.of("src/test/resources/exports", name), kind, records);
  }

  private static Export sample(String name, String kind, String records) {
    return new Export(samples().resolve(name), kind, records);
  }

  private static boolean hasSamples() {
    return Files.isDirectory(samples());
  }

  private static Path samples() {
    String named = System.getenv("EXPOSURE_FORMATS");
    Path formats = named == null ? Path.of("../../shared/formats") : Path.of(named);
    return formats.resolve("entra");
  }
}
