package io.exposureledger.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.generate.Generation;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import io.exposureledger.job.JobContext;
import io.exposureledger.job.Pipeline;
import io.exposureledger.lake.Lake;
import io.exposureledger.oracle.Oracle.State;
import io.exposureledger.testing.SharedSpark;
import io.exposureledger.testing.SilentProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole pipeline on a generated group, against the truth that the group was made from. {@code
 * -Doracle.accounts=100000} takes a larger one, and {@code -Doracle.months=3} an earlier date: the
 * first of three.
 */
class OracleTest {

  private static final int ACCOUNTS = Integer.getInteger("oracle.accounts", 20_000);
  private static final int MONTHS = Integer.getInteger("oracle.months", 1);
  private static final int OVER_TIME = Integer.getInteger("oracle.months.accounts", 4_000);
  private static final int FEW_ACCOUNTS = 2_000;
  private static final long SEED = 7;

  @TempDir Path temp;

  @Test
  @DisplayName("every verdict, stratum, unit and total is that of the truth")
  void agrees() throws IOException {
    Oracle oracle = compared(generated(ACCOUNTS), ACCOUNTS);
    Files.write(Path.of("target", "oracle.txt"), told(oracle));
    told(oracle).forEach(System.out::println);
    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.lines()).filteredOn(line -> line.state() == State.DISAGREE).isEmpty();
    assertThat(oracle.lines())
        .filteredOn(line -> line.state() == State.AGREE)
        .extracting(Oracle.Line::what)
        .contains(
            "mart.account_exposure.exposed",
            "mart.path_exposure.verdict",
            "mart.metric sms.exposed");
  }

  @Test
  @DisplayName("one changed rule of the documented policy is found, with the accounts it concerns")
  void catchesOneRule() throws IOException {
    Path group = generated(FEW_ACCOUNTS);
    Path policy = group.resolve("policy.yaml");
    String before = Files.readString(policy);
    String after =
        before.replaceFirst(
            "permitted_methods: \\[sms, voice\\]", "required_class: soft_one_time_code");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(policy, after);
    Oracle oracle = compared(group, FEW_ACCOUNTS);
    assertThat(oracle.lines())
        .filteredOn(line -> line.state() == State.DISAGREE)
        .extracting(Oracle.Line::what)
        .contains(
            "mart.path_exposure.permitted",
            "mart.account_exposure.exposed",
            "mart.metric sms.exposed")
        .doesNotContain("mart.account_exposure.stratum", "mart.path_exposure.bound");
    assertThat(oracle.examples())
        .anySatisfy(
            example ->
                assertThat(example)
                    .startsWith("mart.path_exposure.permitted [quillhaven,")
                    .endsWith("help_desk_recovery,yes,no]"));
  }

  @Test
  @DisplayName("every act, indicator and clock of a merger is that of the truth after four months")
  void agreesOnWhatTakesTime() throws IOException {
    Organisation group = new Organisation(SEED, OVER_TIME, 4, Proportions.standard());
    Path out = temp.resolve("months");
    Generation.write(SharedSpark.session(), group, out.toString(), false);
    Oracle oracle = resets(measured(out, group.dates())).compareResetDays().compareMergers();
    Files.write(Path.of("target", "oracle-months.txt"), told(oracle));
    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.lines())
        .isNotEmpty()
        .extracting(Oracle.Line::state)
        .containsOnly(State.AGREE);
  }

  private static List<String> told(Oracle oracle) {
    List<String> told = new ArrayList<>();
    oracle.lines().forEach(line -> told.add(line.toString()));
    told.addAll(oracle.examples());
    return told;
  }

  private Path generated(int accounts) {
    Path out = temp.resolve("group-" + accounts);
    Generation.write(SharedSpark.session(), group(accounts), out.toString(), false);
    return out;
  }

  private static Organisation group(int accounts) {
    return new Organisation(SEED, accounts, MONTHS, Proportions.standard());
  }

  private static Oracle compared(Path folder, int accounts) {
    return all(measured(folder, group(accounts).dates().subList(0, 1)));
  }

  private static Oracle measured(Path folder, List<LocalDate> dates) {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    new Pipeline(
            new JobContext(
                SharedSpark.session(),
                lake,
                ConfigurationFile.read(
                    folder.resolve("exposure.yaml"), Map.of("EXPOSURE_NUMBER_KEY", "the oracle's")),
                Clock.systemUTC(),
                "test",
                new SilentProgress()))
        .series(dates);
    return new Oracle(lake, folder.resolve("truth"), dates.get(dates.size() - 1));
  }

  private static Oracle resets(Oracle oracle) {
    return oracle.compare(
        "mart.reset",
        "resets",
        List.of("directory", "reset_id"),
        List.of(
            "account_id",
            "kind",
            "channel",
            "actor_kind",
            "actor",
            "desk",
            "vendor",
            "privileged",
            "ticket_id",
            "campaign",
            "unverified",
            "ticketless",
            "unapproved_privileged",
            "then_new_factor_1h",
            "then_new_factor_4h",
            "then_new_factor_24h",
            "number_then_reset",
            "then_privilege",
            "after_probing",
            "self_or_leaver",
            "notice_missing"));
  }

  private static Oracle all(Oracle oracle) {
    List<String> account = List.of("directory", "account_id");
    return resets(oracle)
        .compare(
            "account_exposure",
            account,
            List.of(
                "scope",
                "stratum",
                "unit",
                "privileged",
                "exception_status",
                "exposed",
                "latent",
                "residual",
                "recovery_only",
                "dependent",
                "no_alternative_offered",
                "single_channel",
                "privileged_exposed",
                "cutoff",
                "drift",
                "best_class",
                "weakest_class",
                "weakest_path",
                "accountability_complete",
                "control_owner",
                "control_owner_level",
                "risk_acceptor",
                "risk_acceptor_level"))
        .compare(
            "path_exposure",
            List.of("directory", "account_id", "path"),
            List.of("permitted", "bound", "exposed", "verdict"))
        .compare("mart.account_exposure", "use", account, List.of("used"))
        .compare(
            "enforcement",
            account,
            List.of(
                "person_id",
                "unit",
                "stratum",
                "enforced",
                "condition",
                "two_factors",
                "two_factors_condition",
                "legacy_open",
                "legacy_used",
                "policies",
                "exclusions"))
        .compare(
            "mart.number_binding",
            "number_bindings",
            List.of("directory", "account_id", "binding_id"),
            List.of(
                "unit", "shared", "stale_45", "stale_90", "stale_365", "leaver", "declared_shared"))
        .compare(
            "exception_truth",
            List.of("subject_kind", "subject"),
            List.of(
                "valid",
                "failed",
                "accounts_covered",
                "effective",
                "expired_effective",
                "unregistered",
                "covers_nobody",
                "orphaned",
                "self_approved"))
        .compareSecrets()
        .comparePartialPersons()
        .compareTotals();
  }
}
