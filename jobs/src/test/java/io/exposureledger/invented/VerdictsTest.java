package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Verdicts.Path;
import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The truth of a group, and that every case of the definitions occurs in it. */
class VerdictsTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 2, Proportions.standard());
  private static final int LAST = 1;

  private final Accounts accounts = new Accounts(GROUP);
  private final Verdicts verdicts = new Verdicts(GROUP);

  private Stream<Account> accounts(String directory) {
    Directory of = GROUP.directory(directory);
    return IntStream.range(of.from(), of.to()).mapToObj(accounts::at);
  }

  @Test
  @DisplayName("every answer to every flag occurs")
  void everyAnswer() {
    Set<String> found = new TreeSet<>();
    Stream.of("aldermoor", "quillhaven")
        .flatMap(this::accounts)
        .map(account -> verdicts.of(account, LAST))
        .forEach(
            verdict ->
                verdict.flags().forEach((flag, answer) -> found.add(flag + " " + answer.word())));
    assertThat(found).hasSize(9 * Answer.values().length);
  }

  @Test
  @DisplayName("every stratum occurs")
  void everyStratum() {
    Scope scope = new Scope(GROUP);
    LocalDate day = GROUP.dates().get(LAST);
    assertThat(
            Stream.of("aldermoor", "quillhaven")
                .flatMap(this::accounts)
                .filter(account -> accounts.exists(account, day))
                .map(account -> scope.stratum(account, day)))
        .contains(
            "member",
            "dormant",
            "guest",
            "shared",
            "break_glass",
            "type_unknown",
            "activity_unknown",
            "non_human",
            "disabled",
            "not_started");
  }

  @Test
  @DisplayName("exposed, latent and residual exclude one another")
  void exclusive() {
    accounts("aldermoor")
        .map(account -> verdicts.of(account, LAST))
        .forEach(
            verdict ->
                assertThat(
                        Stream.of("exposed", "latent", "residual")
                            .filter(flag -> verdict.flags().get(flag) == Answer.YES))
                    .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  @DisplayName("who is excluded from text messages and at no desk that takes them is not exposed")
  void excluded() {
    Enrolment enrolment = new Enrolment(GROUP);
    Groups groups = new Groups(GROUP);
    Verdict verdict =
        accounts("aldermoor")
            .filter(account -> account.kind() == AccountKind.HUMAN)
            .filter(account -> enrolment.isReported(account))
            .filter(account -> enrolment.methods(account, LAST).contains(Enrolment.PHONE))
            .filter(account -> groups.has("sms-removed", account) == Answer.YES)
            .filter(account -> groups.has("voice-callers", account) == Answer.NO)
            .filter(account -> !account.department().equals("Field"))
            .filter(account -> new Roles(GROUP).of(account).isEmpty())
            .findFirst()
            .map(account -> verdicts.of(account, LAST))
            .orElseThrow();
    assertThat(verdict.flags()).containsEntry("exposed", Answer.NO);
    assertThat(verdict.flags()).containsEntry("residual", Answer.YES);
    assertThat(verdict.paths().get("second_factor"))
        .isEqualTo(new Path(Answer.NO, Answer.YES, Answer.NO));
    assertThat(verdict.paths().get("second_factor").verdict()).isEqualTo("residual");
  }

  @Test
  @DisplayName("of a guest only a yes is believed")
  void guests() {
    assertThat(
            accounts("aldermoor")
                .filter(account -> account.kind() == AccountKind.GUEST)
                .map(account -> verdicts.of(account, LAST).flags().get("exposed")))
        .isNotEmpty()
        .doesNotContain(Answer.NO);
  }

  @Test
  @DisplayName("in a tenant that is not migrated what the policy does not permit is unknown")
  void unfinishedMigration() {
    assertThat(
            accounts("quillhaven")
                .filter(account -> account.kind() == AccountKind.HUMAN)
                .map(account -> verdicts.of(account, LAST).paths().get("second_factor")))
        .extracting(Path::permitted)
        .doesNotContain(Answer.NO)
        .contains(Answer.YES, Answer.UNKNOWN);
  }
}
