package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Exceptions.Best;
import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 2, Proportions.standard());
  private static final LocalDate DAY = GROUP.dates().get(0);

  private final Accounts accounts = new Accounts(GROUP);
  private final Exceptions exceptions = new Exceptions(GROUP);
  private final Verdicts verdicts = new Verdicts(GROUP);

  private Stream<Account> exposed() {
    Directory directory = GROUP.directory("aldermoor");
    return IntStream.range(directory.from(), directory.to())
        .mapToObj(accounts::at)
        .filter(account -> verdict(account).flags().get("exposed") == Answer.YES);
  }

  private Verdict verdict(Account account) {
    return verdicts.of(account, 0);
  }

  @Test
  @DisplayName("Every test is failed by some entry")
  void everyTest() {
    Set<String> failed = new TreeSet<>();
    exposed()
        .forEach(
            account ->
                exceptions
                    .bestFor(account, verdict(account), 0)
                    .ifPresent(best -> failed.addAll(best.failed())));
    assertThat(failed)
        .containsExactlyInAnyOrder(
            "path_not_covered",
            "state_missing",
            "not_approved",
            "approval_date_missing",
            "not_yet_approved",
            "no_end_date",
            "expired",
            "approver_missing",
            "self_approved",
            "no_compensating_control",
            "never_reviewed",
            "review_overdue",
            "approver_without_authority");
  }

  @Test
  @DisplayName("Of several entries the one with the fewest failed tests counts")
  void best() {
    Account account =
        exposed()
            .filter(one -> exceptions.covering(one, DAY).count() > 1)
            .filter(one -> exceptions.bestFor(one, verdict(one), 0).orElseThrow().isValid())
            .findFirst()
            .orElseThrow();
    Optional<Best> best = exceptions.bestFor(account, verdict(account), 0);
    assertThat(exceptions.covering(account, DAY).map(entry -> exceptions.failed(entry, DAY)))
        .contains(List.of());
    assertThat(best.orElseThrow().failed()).isEmpty();
  }

  @Test
  @DisplayName("An entry that expires between two month-ends stands at the first only")
  void expiresSoon() {
    ExceptionEntry entry =
        IntStream.range(0, GROUP.accounts())
            .mapToObj(accounts::at)
            .flatMap(account -> exceptions.of(account).stream())
            .filter(one -> exceptions.failed(one, DAY).isEmpty())
            .filter(one -> exceptions.failed(one, DAY.plusDays(60)).equals(List.of("expired")))
            .findFirst()
            .orElseThrow();
    assertThat(entry.hasExpired(DAY)).isFalse();
  }

  @Test
  @DisplayName("Whose owner or approver has left is orphaned, whose owner nobody knows may be")
  void orphaned() {
    assertThat(
            IntStream.range(0, GROUP.accounts())
                .mapToObj(accounts::at)
                .flatMap(account -> exceptions.of(account).stream())
                .map(entry -> exceptions.isOrphaned(entry, DAY)))
        .contains(Answer.values());
  }
}
