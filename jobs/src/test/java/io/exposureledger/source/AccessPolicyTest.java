package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditional Access as Microsoft Graph gives it, and security defaults beside it. */
class AccessPolicyTest {

  private static Ingesting it;

  @BeforeAll
  static void deliver(@TempDir Path folder) {
    it = new Ingesting(folder);
    it.landing.source("id: ca, kind: entra.conditional-access, directory: tessel");
    it.export("ca", "conditionalAccessPolicies.json");
    it.export("ca", "identitySecurityDefaultsEnforcementPolicy.json");
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(2, 7, 7, 0, 0));
  }

  private static List<String> policies(String... columns) {
    return Rows.texts(it.canonical(Ingesting.THROUGH, "core.access_policy"), columns);
  }

  @Test
  void aPolicyIsInForceReportedOnlyOrOff() {
    assertThat(policies("policy_id", "rule_id", "state", "priority"))
        .containsExactly(
            "0f1c-everyone||enabled|null",
            "1a2d-administrators||report_only|null",
            "2b3e-legacy||enabled|null",
            "3c4f-session||disabled|null",
            "4d5a-device-code||enabled|null",
            "5e6b-custom||unknown|null",
            "security_defaults||disabled|null");
  }

  @Test
  void itIsAimedAtUsersGroupsRolesAndGuests() {
    assertThat(
            policies(
                "policy_id",
                "include_users",
                "include_groups",
                "include_roles",
                "include_guests",
                "exclude_users",
                "exclude_groups",
                "exclude_roles",
                "exclude_guests"))
        .containsExactly(
            "0f1c-everyone|[all]|[]|[]|false|[a-emergency]|[g-pilots]|[]|true",
            "1a2d-administrators|[]|[g-desk]|[62e90394-role]|true|[]|[]|[f2ef992c-role]|null",
            "2b3e-legacy|[all]|null|null|false|null|null|null|false",
            "3c4f-session|[]|[g-all]|null|false|null|null|null|false",
            "4d5a-device-code|[]|null|null|true|null|null|null|false",
            "5e6b-custom|null|null|null|null|null|null|null|null",
            "security_defaults|[all]|null|null|null|null|null|null|null");
  }

  @Test
  void whatItIsAboutIsApplicationsOrActions() {
    assertThat(policies("policy_id", "applications", "exclude_applications", "user_actions"))
        .containsExactly(
            "0f1c-everyone|[all]|[d4ebce55-app]|[]",
            "1a2d-administrators|[Office365]|[]|[]",
            "2b3e-legacy|[all]|null|[]",
            "3c4f-session|[]|null|[urn:user:registersecurityinfo]",
            "4d5a-device-code|[]|null|[authentication_flow:devicecodeflow]",
            "5e6b-custom|[all]|[filter: CustomSecurityAttribute.Tier -eq \"Low\"]|[]",
            "security_defaults|[all]|null|null");
  }

  @Test
  void itsConditionsAreEmptyWhereTheyHoldForAll() {
    assertThat(
            policies(
                "policy_id",
                "client_types",
                "include_locations",
                "exclude_locations",
                "include_platforms",
                "exclude_platforms",
                "risk_levels",
                "device_filter"))
        .containsExactly(
            "0f1c-everyone|null|null|[trusted]|null|null|null|null",
            "1a2d-administrators|[browser, app]|[trusted, l-branch]|[]|null|[linux]"
                + "|[medium, high]|exclude: device.trustType -eq \"ServerAD\"",
            "2b3e-legacy|[legacy]|null|null|null|null|null|null",
            "3c4f-session|null|null|null|null|null|null|null",
            "4d5a-device-code|null|null|null|null|null|null|null",
            "5e6b-custom|null|null|null|null|null|null|null",
            "security_defaults|null|null|null|null|null|null|null");
  }

  @Test
  void itAsksForControlsOrForAStrength() {
    assertThat(policies("policy_id", "operator", "controls", "strength", "combinations"))
        .containsExactly(
            "0f1c-everyone|or|[mfa, compliant_device]|null|null",
            "1a2d-administrators|and|[]|00000000-0000-0000-0000-000000000004"
                + "|[windowsHelloForBusiness, fido2, x509CertificateMultiFactor]",
            "2b3e-legacy|or|[block]|null|null",
            "3c4f-session|null|[]|null|null",
            "4d5a-device-code|or|[block]|null|null",
            "5e6b-custom|or|[hybrid_device, password_change, custom:Badge, terms_of_use:t-1]"
                + "|Own strength|[password,sms, fido2]",
            "security_defaults|null|null|null|null");
  }
}
