package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The System Log of Okta. */
class SystemLogTest {

  private static final String KIND = "okta.system-log";

  @TempDir private Path folder;

  private LogFiles api() {
    return new LogFiles(folder, KIND).exports("okta-system-log.json");
  }

  @Test
  void anEventHasItsKindAndTheUserThatItIsAbout() {
    assertThat(api().events("event_id", "kind", "account_id", "result"))
        .containsExactly(
            "o-01|sign_in|00u1|success",
            "o-02|sign_in|00u1|success",
            "o-03|sign_in|00u1|success",
            "o-04|sign_in|00u1|failure",
            "o-05|sign_in|00u1|success",
            "o-06|administrative_sign_in|00u1|success",
            "o-07|password_reset|00u1|success",
            "o-08|notice_sent|00u1|success",
            "o-09|password_changed|00u1|success",
            "o-10|password_reset|00u1|success",
            "o-11|factor_reset|00u9|success",
            "o-12|factor_reset|00u1|success",
            "o-13|factor_removed|00u1|success",
            "o-14|factor_added|00u1|success",
            "o-15|number_changed|00u1|success",
            "o-16|other|00u1|success",
            "o-17:1|number_changed|00u1|success",
            "o-17:2|address_changed|00u1|success",
            "o-19|address_changed|00u1|success",
            "o-20:1|role_granted|00u1|success",
            "o-20:2|role_granted|00u2|success",
            "o-21|other|00u1|failure");
  }

  @Test
  void whoIsNotTheTargetIsCalledAdministratorAndOktaItselfSystem() {
    assertThat(api().events("event_id", "actor_kind", "actor"))
        .containsExactly(
            "o-01|self|null",
            "o-02|self|null",
            "o-03|self|null",
            "o-04|self|null",
            "o-05|self|null",
            "o-06|self|null",
            "o-07|administrator|00u9",
            "o-08|system|null",
            "o-09|self|null",
            "o-10|administrator|00u9",
            "o-11|administrator|00u9",
            "o-12|administrator|00u9",
            "o-13|self|null",
            "o-14|self|null",
            "o-15|administrator|00u9",
            "o-16|administrator|00u9",
            "o-17:1|administrator|00u9",
            "o-17:2|administrator|00u9",
            "o-19|self|null",
            "o-20:1|administrator|00u9",
            "o-20:2|administrator|00u9",
            "o-21|system|null");
  }

  @Test
  void aSignInSaysWithWhatAndWhetherTwoFactorsWereGiven() {
    LogFiles log = api();
    assertThat(
            log.signIns(
                "event_id",
                "methods",
                "class",
                "mfa_satisfied",
                "interactive",
                "correlation_id",
                "client",
                "network",
                "device"))
        .containsExactly(
            "o-01|null|null|null|true|s-1|CHROME|203.0.113.7|guo1",
            "o-02|[sms]|telephone|true|true|s-1|null|null|null",
            "o-03|[platform_credential]|phishing_resistant_hardware|null|true|t-3|null|null|null",
            "o-04|[]|null|false|true|t-4|null|null|null",
            "o-05|[password, phone]|telephone|true|true|null|null|null|null",
            "o-06|null|null|null|null|t-6|null|null|Mac15,6");
  }

  @Test
  void anotherEventNamesTheFactorThatItIsAbout() {
    LogFiles log = api();
    assertThat(log.events("event_id", "vendor_methods", "method"))
        .containsExactly(
            "o-01|null|null",
            "o-02|[SMS_FACTOR]|sms",
            "o-03|[Use Okta FastPass]|platform_credential",
            "o-04|[]|null",
            "o-05|[Password, Phone]|phone",
            "o-06|null|null",
            "o-07|null|null",
            "o-08|null|null",
            "o-09|null|null",
            "o-10|null|null",
            "o-11|null|null",
            "o-12|[SMS_FACTOR]|sms",
            "o-13|[PALM_VEIN]|unknown",
            "o-14|[OKTA_VERIFY_PUSH]|push",
            "o-15|[SMS_FACTOR]|sms",
            "o-16|[GOOGLE_OTP]|totp",
            "o-17:1|null|null",
            "o-17:2|null|null",
            "o-19|null|null",
            "o-20:1|null|null",
            "o-20:2|null|null",
            "o-21|null|null");
    assertThat(log.unmapped()).containsExactly("PALM_VEIN|1");
  }

  @Test
  void noNumberOldOrNewIsInTheLake() {
    api().holdsNowhere("7700", "900123", "900456", "900789", "home.example");
  }

  @Test
  void jsonLinesAreReadToo() {
    LogFiles log = new LogFiles(folder, KIND);
    String reset =
        """
        {"uuid":"%s","published":"2026-10-30T08:00:00.000Z","eventType":"user.account.reset_password",\
        "actor":{"id":"00u1","type":"User"},"outcome":{"result":"SUCCESS"},"target":[{"id":"00u1","type":"User"}]}
        """;
    log.it.landing.file(
        "log", "2026-10-31", "logs.json", reset.formatted("o-1") + reset.formatted("o-2"));
    log.it.ingest();
    assertThat(log.events("event_id", "actor_kind")).containsExactly("o-1|self", "o-2|self");
  }

  @Test
  void theLogOfTheGeneratedGroupIsReadWhole() {
    LogFiles log = new LogFiles(folder, KIND);
    assertThat(log.generated("tessel-system-log").quarantined()).isZero();
    assertThat(log.unmapped()).isEmpty();
    assertThat(log.counts("kind", "actor_kind", "result"))
        .containsExactly(
            "address_changed|self|success|8",
            "administrative_sign_in|self|success|1",
            "factor_added|administrator|success|6",
            "factor_added|self|success|22",
            "factor_removed|self|success|26",
            "factor_reset|administrator|success|52",
            "notice_sent|system|success|88",
            "number_changed|administrator|success|6",
            "number_changed|self|success|3",
            "password_reset|administrator|failure|4",
            "password_reset|administrator|success|35",
            "password_reset|self|success|20",
            "password_reset|system|success|2",
            "role_granted|administrator|success|1",
            "sign_in|self|success|82");
    log.holdsNowhere("7700900", "7700 900");
  }
}
