package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log of Microsoft Entra as Graph gives it and as Azure Monitor writes it. */
class DirectoryAuditsTest {

  private static final String KIND = "entra.directory-audits";

  @TempDir private Path folder;

  private LogFiles graph() {
    return new LogFiles(folder, KIND).exports("directoryAudits.json");
  }

  @Test
  void anActivityIsAnEventOfItsKindAboutItsTarget() {
    assertThat(graph().events("event_id", "kind", "account_id", "result"))
        .containsExactly(
            "d-01|password_reset|a-1|success",
            "d-02|password_reset|a-1|success",
            "d-03|password_reset|a-2|failure",
            "d-04|password_changed|a-2|success",
            "d-05|factor_reset|a-9|success",
            "d-06|factor_reset|a-1|success",
            "d-07|number_changed|a-1|success",
            "d-08|factor_added|a-1|success",
            "d-09|factor_added|a-2|success",
            "d-10|factor_removed|a-2|success",
            "d-11|other|a-2|success",
            "d-12|factor_added|a-2|success",
            "d-13|role_granted|a-1|success",
            "d-15:1|role_granted|a-1|success",
            "d-15:2|role_granted|a-2|success",
            "d-16|address_changed|a-2|success",
            "d-17|other|a-2|success");
  }

  @Test
  void whoIsNotTheTargetIsCalledAdministratorAndAProgramSystem() {
    assertThat(graph().events("event_id", "actor_kind", "actor"))
        .containsExactly(
            "d-01|administrator|a-9",
            "d-02|administrator|a-9",
            "d-03|self|null",
            "d-04|self|null",
            "d-05|administrator|a-9",
            "d-06|administrator|a-9",
            "d-07|administrator|a-9",
            "d-08|self|null",
            "d-09|administrator|a-9",
            "d-10|self|null",
            "d-11|self|null",
            "d-12|self|null",
            "d-13|self|null",
            "d-15:1|system|null",
            "d-15:2|system|null",
            "d-16|self|null",
            "d-17|administrator|a-9");
  }

  @Test
  void theReasonNamesTheMethod() {
    LogFiles log = graph();
    assertThat(log.events("event_id", "vendor_methods", "method", "class"))
        .containsExactly(
            "d-01|null|null|null",
            "d-02|null|null|null",
            "d-03|null|null|null",
            "d-04|null|null|null",
            "d-05|null|null|null",
            "d-06|[phone]|phone|telephone",
            "d-07|[phone]|phone|telephone",
            "d-08|[Authenticator App with Notification and Code]|push|strong_out_of_band",
            "d-09|[temporary access pass]|temporary_access_pass|transitional",
            "d-10|[Mobile Phone Call and SMS]|phone|telephone",
            "d-11|null|null|null",
            "d-12|[palm vein #]|unknown|unknown",
            "d-13|null|null|null",
            "d-15:1|null|null|null",
            "d-15:2|null|null|null",
            "d-16|null|null|null",
            "d-17|null|null|null");
    assertThat(log.unmapped()).containsExactly("palm vein #|1");
  }

  @Test
  void theEventsOfOneActHaveTheirCorrelationInCommon() {
    assertThat(graph().events("event_id", "event_at", "correlation_id", "network"))
        .containsExactly(
            "d-01|2026-10-12 08:15:02.619583|c-1|198.51.100.9",
            "d-02|2026-10-12 08:15:03.0|c-1|null",
            "d-03|2026-10-13 09:00:00.0|c-3|203.0.113.7",
            "d-04|2026-10-13 10:00:00.0|c-4|null",
            "d-05|2026-10-14 08:00:00.009984|c-5|null",
            "d-06|2026-10-14 08:00:01.0|c-6|null",
            "d-07|2026-10-14 08:05:00.0|c-7|null",
            "d-08|2026-10-14 08:20:00.0|c-8|203.0.113.66",
            "d-09|2026-10-15 08:00:00.0|c-9|null",
            "d-10|2026-10-15 09:00:00.0|c-10|null",
            "d-11|2026-10-15 10:00:00.0|c-11|null",
            "d-12|2026-10-15 11:00:00.0|c-12|null",
            "d-13|2026-10-16 08:00:00.0|c-13|null",
            "d-15:1|2026-10-16 09:00:00.0|null|null",
            "d-15:2|2026-10-16 09:00:00.0|null|null",
            "d-16|2026-10-17 08:00:00.0|c-16|null",
            "d-17|2026-10-17 08:30:00.0|c-17|null");
  }

  @Test
  void noNumberOldOrNewIsInTheLake() {
    graph().holdsNowhere("7700", "900123", "900456", "900789", "900 321", "home.example");
  }

  @Test
  void theEnvelopeOfAzureMonitorIsOpened() {
    LogFiles log = new LogFiles(folder, KIND).exports("PT1H-audit.json");
    assertThat(
            log.events(
                "event_id",
                "event_at",
                "kind",
                "account_id",
                "actor_kind",
                "actor",
                "correlation_id",
                "network",
                "result"))
        .containsExactly(
            "m-1|2026-10-20 06:00:00.123456|password_reset|a-1|administrator|a-9|c-1|198.51.100.9|success",
            "m-2|2026-10-20 07:00:00.0|password_reset|a-2|unknown|null|null|null|success");
  }

  @Test
  void anEventThatIsDeliveredAgainIsOne() {
    LogFiles log = new LogFiles(folder, KIND);
    String reset =
        """
        {"id":"d-1","activityDateTime":"2026-09-30T08:00:00Z","activityDisplayName":"Reset user password","result":"%s",\
        "initiatedBy":{"user":{"id":"a-9"}},"targetResources":[{"id":"a-1","type":"User"}]}
        """;
    log.it.landing.file("log", "2026-09-30", "page.json", reset.formatted("timeout"));
    log.it.landing.file(
        "log", "2026-10-31", "page.json", reset.formatted("success") + reset.formatted("success"));
    log.it.ingest();
    assertThat(log.events("event_id", "result")).containsExactly("d-1|success");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "aldermoor; "
            + "factor_added|administrator|success|14, "
            + "factor_added|self|success|71, "
            + "factor_reset|administrator|success|207, "
            + "number_changed|administrator|success|20, "
            + "number_changed|self|success|46, "
            + "other|administrator|success|53, "
            + "other|self|success|293, "
            + "password_reset|administrator|failure|10, "
            + "password_reset|administrator|success|186, "
            + "password_reset|self|success|90, "
            + "password_reset|system|success|1, "
            + "role_granted|administrator|success|8",
        "quillhaven; "
            + "factor_added|administrator|success|9, "
            + "factor_added|self|success|33, "
            + "factor_reset|administrator|success|111, "
            + "number_changed|administrator|success|13, "
            + "number_changed|self|success|3, "
            + "other|administrator|success|23, "
            + "other|self|success|120, "
            + "password_reset|administrator|failure|7, "
            + "password_reset|administrator|success|78, "
            + "password_reset|self|success|50, "
            + "password_reset|system|success|1, "
            + "role_granted|administrator|success|1"
      })
  void theLogsOfTheGeneratedGroupAreReadWhole(String directory, String expected) {
    LogFiles log = new LogFiles(folder, KIND);
    assertThat(log.generated(directory + "-directory-audits").quarantined()).isZero();
    assertThat(log.unmapped()).isEmpty();
    assertThat(log.counts("kind", "actor_kind", "result")).containsExactly(expected.split(", "));
    log.holdsNowhere("7700900", "7700 900");
  }
}
