package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartialPersonsTest {

  private static final Organisation GROUP = new Organisation(7, 8_000, 1, Proportions.standard());

  @Test
  @DisplayName("Every answer occurs, in every company")
  void everyAnswer() {
    PartialPersons persons = new PartialPersons(GROUP);
    List<String> found =
        IntStream.range(0, GROUP.accounts())
            .boxed()
            .flatMap(number -> persons.of(number, 0).stream())
            .map(one -> one.person().employer().name() + " " + one.isPartial().word())
            .distinct()
            .toList();
    assertThat(found)
        .contains("Aldermoor yes", "Aldermoor no", "Quillhaven yes", "Quillhaven unknown")
        .anyMatch(one -> one.startsWith("Tessel"));
  }

  @Test
  @DisplayName("Every account of a person is among the accounts that the person has")
  void everywhere() {
    Accounts accounts = new Accounts(GROUP);
    Holdings holdings = new Holdings(GROUP);
    assertThat(IntStream.range(0, GROUP.accounts()).mapToObj(accounts::at))
        .filteredOn(account -> account.owner().isPresent())
        .allMatch(account -> holdings.everywhere(account.owner().orElseThrow()).contains(account));
  }

  @Test
  @DisplayName("Whoever owns an account has a first account of the own")
  void ownersOwn() {
    Accounts accounts = new Accounts(GROUP);
    assertThat(IntStream.range(0, GROUP.accounts()).mapToObj(accounts::at))
        .extracting(Account::owner)
        .filteredOn(Optional::isPresent)
        .allMatch(owner -> accounts.at(owner.orElseThrow()).owner().equals(owner));
  }
}
