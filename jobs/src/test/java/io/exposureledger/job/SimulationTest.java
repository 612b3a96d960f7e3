package io.exposureledger.job;

import static io.exposureledger.job.SimulatedTenant.ofUnit;
import static io.exposureledger.job.SimulatedTenant.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes to the tenant of scenario 11: Sms is on for all users. A number is bound by {@code phone}
 * of North Quay and by two guests, of whom one has an app as well; the other five have an app, a
 * key, a code or, of the third guest, nothing that is known. Nobody has an exception.
 */
class SimulationTest {

  private static final String METHODS_POLICY =
      "landing/harbour-methods-policy/2026-10-31/authenticationMethodsPolicy.json";
  private static final String SMS = "\"Sms\", \"state\": \"enabled\"";
  private static final String APP = "\"MicrosoftAuthenticator\", \"state\": \"enabled\"";

  @TempDir private static Path folder;
  private static SimulatedTenant tenant;

  @BeforeAll
  static void publish() {
    Scenario.all().stream()
        .filter(it -> it.toString().equals("11-sms-for-all-users"))
        .forEach(it -> it.composeIn(folder));
    tenant = SimulatedTenant.published(folder);
  }

  @Test
  void theFileThatWasDeliveredChangesNothingThoughTheResetPolicyStandsInAnotherFile() {
    SimulatedChange change = tenant.simulated(folder.resolve(METHODS_POLICY), Optional.empty());
    assertThat(change.source()).isEqualTo("harbour-methods-policy");
    assertThat(change.replacedFiles()).isEqualTo(1);
    assertThat(change.total()).hasSize(ChangeMeasure.values().length).noneMatch(Line::isChange);
    assertThat(change.units()).extracting(Unit::id).contains("u-quay", "u-office", "UNASSIGNED");
    assertThat(change.units()).noneMatch(Unit::isChanged);
    assertThat(total(change))
        .containsEntry("without_exception_today", "3+1/4")
        .containsEntry("to_be_excepted", "3+1/4");
  }

  @Test
  void theDocumentedPolicyInForceChangesNothing() {
    SimulatedChange change = tenant.simulated(folder.resolve("policy.yaml"), Optional.empty());
    assertThat(change.source()).isEqualTo("policy");
    assertThat(change.total()).noneMatch(Line::isChange);
  }

  @Test
  void withoutSmsThePhoneLeavesAndIsLockedOutAsItHasNothingElse() {
    assertThat(ofUnit(withoutSms(), "u-quay"))
        .containsEntry("leave_sms", "1+0/1")
        .containsEntry("locked_out", "1+0/1")
        .containsEntry("without_exception_today", "1+0/1")
        .containsEntry("to_be_excepted", "1+0/1")
        .containsEntry("resets", "1+0/1")
        .containsEntry("privileged_resets", "0+0/0");
  }

  @Test
  void withoutSmsTheGuestsBecomeUnknownAsTheirHomeMayPermitItAndOnlyTheOneWithoutAnAppMayBeOut() {
    SimulatedChange change = withoutSms();
    assertThat(ofUnit(change, "UNASSIGNED"))
        .containsEntry("leave_sms", "0+2/2")
        .containsEntry("come_onto_sms", "0+0/3")
        .containsEntry("become_unknown", "2+0/4")
        .containsEntry("locked_out", "0+1/5")
        .containsEntry("to_be_excepted", "0+3/3");
    assertThat(total(change))
        .containsEntry("leave_sms", "1+2/3")
        .containsEntry("locked_out", "1+1/8")
        .containsEntry("resets", "1+1/8");
  }

  @Test
  void whoHasOnlyAnAppIsLockedOutWhenAppsAreForbiddenThoughItWasNeverExposed() {
    assertThat(
            ofUnit(
                tenant.with(METHODS_POLICY, APP, APP.replace("enabled", "disabled")), "u-office"))
        .containsEntry("leave_sms", "0+0/0")
        .containsEntry("locked_out", "1+0/2");
  }

  @Test
  void aDeskThatMayVerifyByTextBringsNobodyOntoSmsAsWhoHasANumberIsOnItAlready() {
    assertThat(
            tenant
                .with(
                    "policy.yaml",
                    "    path: help_desk_recovery\n    required_class: soft_one_time_code",
                    "    path: help_desk_recovery\n    permitted_methods: [sms]")
                .total())
        .noneMatch(Line::isChange);
  }

  @Test
  void nothingIsWritten() {
    Map<String, Long> before = tenant.versions();
    withoutSms();
    assertThat(before.values()).allMatch(commits -> commits > 0);
    assertThat(tenant.versions()).isEqualTo(before);
  }

  private static SimulatedChange withoutSms() {
    return tenant.with(METHODS_POLICY, SMS, SMS.replace("enabled", "disabled"));
  }
}
