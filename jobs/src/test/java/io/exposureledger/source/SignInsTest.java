package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.policy.EventMethods;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of sign-ins as Microsoft Graph gives it and as Azure Monitor writes it. */
class SignInsTest {

  private static final String SOURCE =
      "id: log, kind: entra.sign-ins, directory: tessel, covers: 31d, max_age: 40d";
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void source() {
    it = new Ingesting(folder);
    it.landing.source(SOURCE);
  }

  /** One successful sign-in in the form of Azure Monitor. */
  static String line(String id, String at) {
    return line(id, at, "Text message");
  }

  private static String line(String id, String at, String method) {
    return """
    {"category":"SignInLogs","resultType":"0","properties":{"id":"%s","createdDateTime":"%s","userId":"a-1","authenticationDetails":[{"authenticationMethod":"%s","succeeded":true}]}}
    """
        .formatted(id, at, method);
  }

  @Test
  void aSignInHasTheMethodsThatSucceeded() {
    it.export("log", "signIns-beta.json");
    it.ingest();
    assertThat(
            Rows.texts(
                it.events(Ingesting.THROUGH),
                "event_id",
                "kind",
                "account_id",
                "method",
                "methods",
                "class",
                "mfa_satisfied",
                "result"))
        .containsExactly(
            "s-1|sign_in|a-1|sms|[password, sms]|telephone|true|success",
            "s-2|sign_in|a-2|password|[password]|password_only|false|failure",
            "s-3|sign_in|null|null|[]|null|false|failure",
            "s-4|sign_in|a-4|previous_sign_in|[unknown, previous_sign_in]|unknown|false|success",
            "s-5|sign_in|a-5|null|null|null|null|success");
  }

  @Test
  void aSignInSaysFromWhereAndWithWhatItCame() {
    it.export("log", "signIns-beta.json");
    it.ingest();
    assertThat(
            Rows.texts(
                it.events(Ingesting.THROUGH),
                "event_id",
                "event_at",
                "actor_kind",
                "correlation_id",
                "client",
                "legacy",
                "network",
                "device",
                "interactive"))
        .containsExactly(
            "s-1|2026-10-12 08:15:02.619583|self|c-1|Mobile Apps and Desktop clients|false"
                + "|203.0.113.7|LAPTOP-7|true",
            "s-2|2026-10-12 09:00:00.0|self|null|Browser|false|null|null|true",
            "s-3|2026-10-12 10:00:00.0|self|null|IMAP4|true|null|null|true",
            "s-4|2026-10-12 11:00:00.0|self|null|authenticated smtp|true|null|null|true",
            "s-5|2026-10-12 12:00:00.0|self|null|null|null|null|null|false");
  }

  @Test
  void aWordWithoutAMeaningIsCountedAndItsNumberMasked() {
    it.export("log", "signIns-beta.json");
    it.ingest();
    assertThat(
            Rows.texts(
                EventMethods.unmapped(it.events(Ingesting.THROUGH)),
                "source_id",
                "field",
                "value",
                "count"))
        .containsExactly("log|event_method|Palm vein #|1");
    assertThat(Rows.texts(it.table("ops.input_file"), "unmapped_fields").get(0))
        .doesNotContain("authenticationMethodDetail");
  }

  @Test
  void ofSeveralLinesOfOneSignInTheLastCountsAndProgramsAreNoAccounts() {
    it.export("log", "PT1H.json");
    it.ingest();
    assertThat(
            Rows.texts(
                it.events(Ingesting.THROUGH),
                "event_id",
                "account_id",
                "methods",
                "legacy",
                "mfa_satisfied",
                "interactive",
                "result"))
        .containsExactly(
            "m-1|a-1|[password, voice_office]|false|true|true|success",
            "m-2|a-2|[]|null|null|false|success");
  }

  @Test
  void theLatestDeliveryOfAnEventWinsAndWhatHappenedAfterTheDateDoesNotCount() {
    it.landing
        .file(
            "log",
            "2026-09-30",
            "PT1H.json",
            line("e-1", "2026-09-30T10:00:00Z", "Password")
                + line("e-2", "2026-09-30T22:59:59Z")
                + line("e-3", "2026-09-30T23:00:00Z"))
        .file(
            "log",
            "2026-10-31",
            "PT1H.json",
            line("e-1", "2026-09-30T10:00:00Z")
                + line("e-4", "2026-10-31T10:00:00Z")
                + line("e-5", "2026-11-01T10:00:00Z"));
    it.ingest();
    assertThat(Rows.texts(it.events(SEPTEMBER), "event_id", "method"))
        .containsExactly("e-1|password", "e-2|sms");
    assertThat(Rows.texts(it.events(Ingesting.THROUGH), "event_id", "method"))
        .containsExactly("e-1|sms", "e-2|sms", "e-3|sms", "e-4|sms");
  }

  @Test
  void anEventIsNotToldTwiceAndACorrectionTakesItsFilesEventsAway() {
    String events = line("e-1", "2026-10-30T10:00:00Z") + line("e-2", "2026-10-30T11:00:00Z");
    it.landing.file("log", "2026-10-31", "PT1H.json", events);
    it.ingest();
    it.ingest();
    assertThat(Rows.texts(it.table("core.identity_event"), "event_id"))
        .containsExactly("e-1", "e-2");
    it.landing.file(
        "log",
        "2026-10-31",
        "PT1H.json",
        line("e-2", "2026-10-30T11:00:00Z", "Password") + line("e-3", "2026-10-30T12:00:00Z"));
    it.ingest();
    assertThat(it.table("core.identity_event").count()).isEqualTo(4);
    assertThat(Rows.texts(it.events(Ingesting.THROUGH), "event_id", "method"))
        .containsExactly("e-2|password", "e-3|sms");
  }
}
