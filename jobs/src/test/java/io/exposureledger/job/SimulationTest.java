package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes to the tenant of scenario 11: Sms is on for all users; {@code phone} of North Quay and
 * two guests have a number, one guest an app as well, and nobody an exception.
 */
class SimulationTest {

  private static final String METHODS_POLICY =
      "landing/harbour-methods-policy/2026-10-31/authenticationMethodsPolicy.json";

  @TempDir private static Path folder;
  private static JobContext context;

  @BeforeAll
  static void run() throws IOException {
    Scenario.all().stream()
        .filter(it -> it.toString().startsWith("11-"))
        .forEach(it -> it.composeIn(folder));
    context = ScenarioRuns.context(folder);
    new Pipeline(context).run(ScenarioRuns.DAY);
  }

  @Test
  void theFileThatWasDeliveredChangesNothingThoughTheResetPolicyStandsInAnotherFile() {
    SimulatedChange change = simulated(folder.resolve(METHODS_POLICY));
    assertThat(change.source()).isEqualTo("harbour-methods-policy");
    assertThat(change.replacedFiles()).isEqualTo(1);
    assertThat(change.total()).noneMatch(Line::isChange);
    assertThat(change.units()).noneMatch(Unit::isChanged);
    assertThat(change.units()).extracting(Unit::id).contains("u-quay", "u-office", "UNASSIGNED");
  }

  @Test
  void theDocumentedPolicyInForceChangesNothing() {
    SimulatedChange change = simulated(folder.resolve("policy.yaml"));
    assertThat(change.source()).isEqualTo("policy");
    assertThat(change.total()).noneMatch(Line::isChange);
  }

  @Test
  void withoutSmsThePhoneLeavesAndIsLockedOutAsItHasNothingElse() throws IOException {
    SimulatedChange change =
        simulated(
            edited(
                METHODS_POLICY,
                "\"Sms\", \"state\": \"enabled\"",
                "\"Sms\", \"state\": \"disabled\""));
    assertThat(counts(ofUnit(change, "u-quay")))
        .containsEntry("leave_sms", "1+0/1")
        .containsEntry("locked_out", "1+0/1")
        .containsEntry("without_exception_today", "1+0/1")
        .containsEntry("to_be_excepted", "1+0/1")
        .containsEntry("resets", "1+0/1")
        .containsEntry("privileged_resets", "0+0/0");
  }

  @Test
  void withoutSmsTheGuestsBecomeUnknownAndOnlyTheOneWithoutAnAppMayBeLockedOut()
      throws IOException {
    SimulatedChange change =
        simulated(
            edited(
                METHODS_POLICY,
                "\"Sms\", \"state\": \"enabled\"",
                "\"Sms\", \"state\": \"disabled\""));
    assertThat(counts(ofUnit(change, "UNASSIGNED")))
        .containsEntry("leave_sms", "0+2/2")
        .containsEntry("come_onto_sms", "0+0/3")
        .containsEntry("become_unknown", "2+0/4")
        .containsEntry("locked_out", "0+1/5")
        .containsEntry("to_be_excepted", "0+3/3");
    assertThat(counts(change.total()))
        .containsEntry("leave_sms", "1+2/3")
        .containsEntry("locked_out", "1+1/8")
        .containsEntry("resets", "1+1/8");
  }

  @Test
  void withoutSmsAndAppsWhoHasOnlyAnAppIsLockedOutThoughItWasNeverExposed() throws IOException {
    SimulatedChange change =
        simulated(
            edited(
                METHODS_POLICY,
                "\"MicrosoftAuthenticator\", \"state\": \"enabled\"",
                "\"MicrosoftAuthenticator\", \"state\": \"disabled\""));
    assertThat(counts(ofUnit(change, "u-office")))
        .containsEntry("leave_sms", "0+0/0")
        .containsEntry("locked_out", "1+0/2");
  }

  @Test
  void aDeskThatMayNoLongerNotVerifyByTelephoneBringsThePhoneOntoItAndOnlyGuestsMayFollow()
      throws IOException {
    SimulatedChange change =
        simulated(
            edited(
                "policy.yaml",
                "required_class: soft_one_time_code\n    reviewed_on: 2026-10-01\n  - id: AUTH-1",
                "permitted_methods: [sms]\n    reviewed_on: 2026-10-01\n  - id: AUTH-1"));
    assertThat(change.total()).noneMatch(Line::isChange);
  }

  @Test
  void aFileThatNoSourceReadsToItsEndIsNamedWithWhatIsWrong() throws IOException {
    Path broken = written("broken.json", "{\"id\": ");
    assertProblem(broken, Optional.empty(), "");
  }

  @Test
  void nothingIsWritten() throws IOException {
    Map<String, Long> before = versions();
    simulated(edited(METHODS_POLICY, "\"enabled\"", "\"disabled\""));
    assertThat(versions()).isEqualTo(before);
    assertThat(before).containsKey("core.account");
  }

  private static void assertProblem(Path file, Optional<String> source, String message) {
    assertThatThrownBy(() -> new Simulation(context, file, ScenarioRuns.DAY, source).execute())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }

  private static SimulatedChange simulated(Path file) {
    return new Simulation(context, file, ScenarioRuns.DAY, Optional.empty()).execute();
  }

  private static List<Line> ofUnit(SimulatedChange change, String unit) {
    return change.units().stream()
        .filter(one -> one.id().equals(unit))
        .findFirst()
        .orElseThrow()
        .lines();
  }

  /** As {@code accounts+unknown/among}. */
  private static Map<String, String> counts(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                line -> line.measure().id(),
                line -> line.accounts() + "+" + line.unknown() + "/" + line.among()));
  }

  private static Path edited(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    return written(Path.of(file).getFileName().toString(), text.replace(from, to));
  }

  private static Path written(String name, String text) throws IOException {
    return Files.writeString(Files.createTempDirectory(folder, "edited").resolve(name), text);
  }

  private static Map<String, Long> versions() throws IOException {
    Map<String, Long> versions = new TreeMap<>();
    for (TableDeclaration table : Tables.all()) {
      Path log = Path.of(context.lake().path(table)).resolve("_delta_log");
      try (Stream<Path> commits = Files.list(log)) {
        versions.put(table.name(), commits.filter(it -> it.toString().endsWith(".json")).count());
      }
    }
    return versions;
  }
}
