package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OktaPoliciesTest {

  private static final String[] RULING = {
    "policy_id",
    "vendor_value",
    "method",
    "effect",
    "target_kind",
    "target_id",
    "priority",
    "enabled"
  };

  @TempDir private static Path folder;
  private static Delivered policies;

  @BeforeAll
  static void deliver() {
    policies =
        new Delivered(
            folder,
            "okta.policies",
            "okta-OKTA_SIGN_ON.json",
            "okta-MFA_ENROLL.json",
            "okta-PASSWORD.json",
            "okta-authenticators.json");
  }

  @Test
  void allFourFilesAreKeptWhole() {
    assertThat(policies.result).isEqualTo(new Ingest.Result(4, 19, 19, 0, 0));
  }

  @Test
  void eachRuleOnSignInIsAnAccessPolicy() {
    assertThat(
            policies.rows(
                "core.access_policy",
                "policy_id",
                "rule_id",
                "state",
                "priority",
                "include_users",
                "include_groups",
                "exclude_users",
                "include_locations",
                "exclude_locations",
                "risk_levels",
                "controls"))
        .containsExactly(
            "00p1sign|0pr1|enabled|1001|[]|[00g2lab]|[00u2idris]|[trusted]|[]|[]|[]",
            "00p1sign|0pr2|enabled|1002|[]|[00g2lab]|[]|[]|[]|[]|[mfa]",
            "00p1sign|0pr3|disabled|1003|[]|[00g2lab]|[]|[]|[trusted]|[high]|[block]",
            "00p2sign|0pr4|unknown|2001|[00u4robot]|[]|[]|[]|[]|[]|[]",
            "00p3sign|0pr5|enabled|3001|[]|[00g1all]|[]|[]|[]|[]|[block]",
            "00p4sign||unknown|4000|[all]|[]|[]|[]|[]|[]|null");
  }

  @Test
  void theTelephoneIsAFirstFactorWhereARuleThatDecidesTakesAnyFactor() {
    assertThat(policies.rulings("sign_in", RULING))
        .containsExactly(
            "00p1sign|call|voice|permit|group|00g2lab|1|true",
            "00p1sign|sms|sms|permit|group|00g2lab|1|true",
            "00p2sign|call|voice|permit|user|00u4robot|2|null",
            "00p2sign|sms|sms|permit|user|00u4robot|2|null",
            "00p3sign|call|voice|permit|group|00g1all|3|false",
            "00p3sign|sms|sms|permit|group|00g1all|3|false",
            "00p4sign|call|voice|permit|all||4|null",
            "00p4sign|sms|sms|permit|all||4|null",
            "aut1phone|call|voice|exclude|all||null|true",
            "aut1phone|sms|sms|exclude|all||null|true",
            "aut5yubikey|yubikey_token|hardware_totp|permit|none||null|false",
            "aut6otp|google_otp|totp|exclude|all||null|true");
  }

  @Test
  void anActiveAuthenticatorIsASecondFactorWhereItIsAllowedForSignIn() {
    assertThat(policies.rulings("second_factor", RULING))
        .containsExactly(
            "00p3enrol|okta_call|voice|permit|group|00g1all|3|false",
            "00p3enrol|okta_sms|sms|permit|group|00g1all|3|true",
            "aut1phone|call|voice|exclude|all||null|true",
            "aut1phone|sms|sms|exclude|all||null|true",
            "aut2email|okta_email|email|permit|all||null|true",
            "aut3verify|okta_verify|push|permit|all||null|true",
            "aut4webauthn|webauthn|passkey|permit|all||null|true",
            "aut5yubikey|yubikey_token|hardware_totp|permit|none||null|false",
            "aut6otp|google_otp|totp|exclude|all||null|true",
            "aut8question|security_question|security_questions|permit|all||null|null");
  }

  @Test
  void aResetIsPermittedByTheRulesOnPasswordsAndForbiddenByTheAuthenticator() {
    assertThat(policies.rulings("self_service_recovery", RULING))
        .containsExactly(
            "00p1pass|email|email|permit|group|00g2lab|1|true",
            "00p1pass|otp|totp|permit|group|00g2lab|1|false",
            "00p1pass|push|push|permit|group|00g2lab|1|false",
            "00p1pass|sms|sms|permit|group|00g2lab|1|true",
            "00p1pass|voice|voice|permit|group|00g2lab|1|false",
            "00p2pass|email|email|permit|group|00g3app|2|null",
            "00p2pass|otp|totp|permit|group|00g3app|2|null",
            "00p2pass|push|push|permit|group|00g3app|2|null",
            "00p2pass|sms|sms|permit|group|00g3app|2|null",
            "00p2pass|voice|voice|permit|group|00g3app|2|true",
            "00p3pass|email|email|permit|group|00g1all|3|false",
            "00p3pass|otp|totp|permit|group|00g1all|3|false",
            "00p3pass|push|push|permit|group|00g1all|3|false",
            "00p3pass|sms|sms|permit|group|00g1all|3|false",
            "00p3pass|voice|voice|permit|group|00g1all|3|false",
            "aut3verify|okta_verify|push|exclude|all||null|true",
            "aut5yubikey|yubikey_token|hardware_totp|permit|none||null|false",
            "aut6otp|google_otp|totp|exclude|all||null|true");
  }

  @Test
  void enrolmentIsAPathOfItsOwn() {
    assertThat(policies.rulings("enrolment", RULING))
        .containsExactly(
            "00p1enrol|call|voice|permit|group|00g2lab|1|false",
            "00p1enrol|custom_app|unknown|permit|group|00g2lab|1|true",
            "00p1enrol|sms|sms|permit|group|00g2lab|1|false",
            "00p1enrol|yubikey_token|hardware_totp|permit|group|00g2lab|1|true",
            "00p3enrol|okta_call|voice|permit|group|00g1all|3|false",
            "00p3enrol|okta_sms|sms|permit|group|00g1all|3|true",
            "00p4enrol|okta_verify|push|permit|all||4|null");
  }
}
