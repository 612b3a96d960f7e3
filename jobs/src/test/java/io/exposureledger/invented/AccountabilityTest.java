package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.invented.Accountability.Accountable;
import io.exposureledger.invented.Accountability.Named;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountabilityTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());

  private final Found found = new Found(GROUP, 0);
  private final Scope scope = new Scope(GROUP);
  private final Accountability accountability = new Accountability(GROUP);

  private Stream<Accountable> accountable(Stream<Account> accounts) {
    return accounts.flatMap(
        account -> accountability.of(account, 0, found.verdict(account)).stream());
  }

  private Stream<Account> of(String directory, String unit) {
    return found
        .in(directory)
        .filter(account -> scope.unit(account, GROUP.dates().get(0)).equals(unit));
  }

  @Test
  @DisplayName("nobody answers for what is not exposed")
  void notExposed() {
    assertThat(
            found
                .in("aldermoor")
                .filter(account -> found.verdict(account).flags().get("exposed") != Answer.YES)
                .flatMap(account -> accountability.of(account, 0, found.verdict(account)).stream()))
        .isEmpty();
  }

  @Test
  @DisplayName("the rule of the first exposed path names the owner before the unit does")
  void rule() {
    assertThat(accountable(found.in("quillhaven-duo")).map(Accountable::controlOwner))
        .isNotEmpty()
        .containsOnly(new Named(Organisation.leader(8), "rule"));
  }

  @Test
  @DisplayName("a unit that names nobody is answered for by the owner of the unit above")
  void unit() {
    String above =
        GROUP.units().stream()
            .filter(unit -> unit.id().equals("u-quillhaven"))
            .findFirst()
            .map(Unit::owner)
            .orElseThrow();
    assertThat(accountable(of("quillhaven", "u-quillhaven-field")).map(Accountable::controlOwner))
        .isNotEmpty()
        .containsOnly(new Named(above, "unit"));
  }

  @Test
  @DisplayName("who is in no unit falls to the enterprise, and so does the risk")
  void enterprise() {
    assertThat(accountable(of("quillhaven", "UNASSIGNED")))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.controlOwner()).isEqualTo(new Named("p-0000014", "enterprise"));
              assertThat(one.riskAcceptor()).isEqualTo(new Named("p-0000015", "enterprise"));
            });
  }

  @Test
  @DisplayName("an owner who is nobody or has left completes nothing")
  void notActive() {
    assertThat(
            accountable(Stream.of("aldermoor", "quillhaven", "tessel").flatMap(found::in))
                .filter(
                    one ->
                        one.controlOwner().person().equals(Organisation.NOBODY)
                            || one.riskAcceptor().person().equals(Organisation.FORMER_LEADER))
                .map(Accountable::isComplete))
        .isNotEmpty()
        .containsOnly(Answer.NO);
  }

  @Test
  @DisplayName("without an entry of the register nothing is complete, with one it may be")
  void exception() {
    assertThat(
            accountable(found.in("aldermoor").filter(account -> !hasEntry(account)))
                .map(Accountable::isComplete))
        .containsOnly(Answer.NO);
    assertThat(
            accountable(found.in("aldermoor").filter(account -> hasEntry(account)))
                .map(Accountable::isComplete))
        .contains(Answer.YES, Answer.NO);
  }

  private boolean hasEntry(Account account) {
    return Exceptions.bestFor(GROUP, account, found.verdict(account), 0).isPresent();
  }
}
