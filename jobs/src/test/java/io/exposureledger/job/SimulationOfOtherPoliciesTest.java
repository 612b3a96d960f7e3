package io.exposureledger.job;

import static io.exposureledger.job.SimulatedTenant.ofUnit;
import static io.exposureledger.job.SimulatedTenant.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes to the compliant tenant with three differences: its desk may verify by text message, all
 * users are asked for two factors, and a methods policy of another directory is declared.
 */
class SimulationOfOtherPoliciesTest {

  private static final String ACCESS = "landing/harbour-access/2026-10-31/policies.json";
  private static final String DESK = "    path: help_desk_recovery\n    ";
  private static final String BY_TEXT = DESK + "permitted_methods: [sms]";

  @TempDir private static Path folder;
  private static SimulatedTenant tenant;

  @BeforeAll
  static void publish() throws IOException {
    Scenario.BASE.composeIn(folder);
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(
        policy,
        Files.readString(policy).replace(DESK + "required_class: soft_one_time_code", BY_TEXT));
    Files.writeString(
        folder.resolve("exposure.yaml"),
        "  - {id: harbour-access, kind: entra.conditional-access, directory: harbour}\n"
            + "  - {id: quay-methods-policy, kind: entra.authentication-methods-policy,"
            + " directory: quay}\n",
        StandardOpenOption.APPEND);
    Files.createDirectories(folder.resolve(ACCESS).getParent());
    Files.writeString(
        folder.resolve(ACCESS),
        """
        {"value": [{"id": "everyone", "displayName": "Two factors", "state": "enabled",
          "conditions": {"clientAppTypes": ["all"], "applications": {"includeApplications": ["All"]},
            "users": {"includeUsers": ["All"], "excludeUsers": []}},
          "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}}]}
        """);
    tenant = SimulatedTenant.published(folder);
  }

  @Test
  void aDeskThatMayNotVerifyByTextTakesThePhoneOffSmsAndLocksNobodyOutAsNobodySignedInWithIt() {
    SimulatedChange change =
        tenant.with("policy.yaml", BY_TEXT, DESK + "required_class: soft_one_time_code");
    assertThat(change.kind()).isEqualTo("policy.documented");
    assertThat(ofUnit(change, "u-quay"))
        .containsEntry("leave_sms", "1+0/1")
        .containsEntry("locked_out", "0+0/0")
        .containsEntry("without_exception_today", "1+0/1")
        .containsEntry("to_be_excepted", "0+0/0");
    assertThat(total(change))
        .containsEntry("leave_sms", "1+0/1")
        .containsEntry("become_unknown", "0+0/5")
        .containsEntry("resets", "0+0/5");
  }

  @Test
  void aPolicyThatOnlyReportsAsksNobodyAnyMoreAndLeavesExposureAsItIs() {
    SimulatedChange change =
        tenant.with(ACCESS, "\"enabled\"", "\"enabledForReportingButNotEnforced\"");
    assertThat(change.source()).isEqualTo("harbour-access");
    assertThat(total(change))
        .containsEntry("no_longer_asked", "5+1/6")
        .containsEntry("newly_asked", "0+0/0")
        .containsEntry("leave_sms", "0+0/1")
        .containsEntry("become_unknown", "0+0/5");
  }

  @Test
  void aMethodsPolicyOfTwoDirectoriesNeedsTheNameOfItsSource() {
    Path file =
        folder.resolve(
            "landing/harbour-methods-policy/2026-10-31/authenticationMethodsPolicy.json");
    assertProblem(
        file,
        Optional.empty(),
        "file "
            + file
            + ": the sources harbour-methods-policy, quay-methods-policy read it."
            + " Name the one whose delivery it replaces with --source.");
    assertThat(tenant.simulated(file, Optional.of("harbour-methods-policy")).source())
        .isEqualTo("harbour-methods-policy");
    assertProblem(
        file,
        Optional.of("harbour-access"),
        "source harbour-access: does not read "
            + file
            + ", which is of kind entra.authentication-methods-policy."
            + " Name one of harbour-methods-policy, quay-methods-policy.");
    assertProblem(
        file,
        Optional.of("harbour-users"),
        "source harbour-users: is no declared source of a policy."
            + " Name one of harbour-methods-policy, harbour-access, quay-methods-policy, policy.");
  }

  @Test
  void aFileThatIsNoPolicyIsRefusedWithWhatItIs() {
    Path users = folder.resolve("landing/harbour-users/2026-10-31/users.json");
    assertProblem(
        users,
        Optional.empty(),
        "file "
            + users
            + ": is of kind entra.users, which tells no policy."
            + " Give a changed policy of a declared source.");
    Path none = folder.resolve("none.yaml");
    assertProblem(
        none, Optional.empty(), "file " + none + ": cannot be read. Name a policy with --policy.");
  }

  @Test
  void aFileWithAMistakeIsRefusedWithThePlaceOfTheMistake() {
    Path misspelt = tenant.edited("policy.yaml", "rules:", "rulez:");
    assertProblem(
        misspelt,
        Optional.empty(),
        "file "
            + misspelt
            + ": record 1: field `rulez` is not known; field `rules` is missing"
            + " (read as policy.documented). Correct the file.");
    Path cut = tenant.written("cut.json", "{\"id\": ");
    assertProblem(
        cut,
        Optional.empty(),
        "file "
            + cut
            + ": no declared policy reads it: entra.authentication-methods-policy: not valid JSON at"
            + " line 1, column 8; entra.conditional-access: not valid JSON at line 1, column 8;"
            + " policy.documented: a .json file is not a form of this kind, [yaml]."
            + " Give a policy of a declared source.");
    Path scope = tenant.edited("policy.yaml", BY_TEXT, DESK + "scope: nobody = 1");
    assertProblem(
        scope,
        Optional.empty(),
        "documented policy, rule DESK-1: the scope `nobody = 1` is no predicate over core.account."
            + " Use its columns: see docs/tables/core.account.md.");
  }

  @Test
  void aDateThatIsNotPublishedSaysWhatToRun() {
    Path policy = folder.resolve("policy.yaml");
    Simulation simulation =
        new Simulation(tenant.context(), policy, LocalDate.of(2026, 10, 30), Optional.empty());
    assertThatThrownBy(simulation::execute)
        .hasMessage(
            "simulate of 2026-10-30: no run of this date is published."
                + " Run `exposure run --as-of 2026-10-30` first.");
  }

  private static void assertProblem(Path file, Optional<String> source, String message) {
    assertThatThrownBy(() -> tenant.simulated(file, source))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }
}
