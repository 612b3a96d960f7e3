package io.exposureledger.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private static final Organisation GROUP = new Organisation(7, 20_000, 1, Proportions.standard());
  private static final LocalDate DAY = GROUP.dates().get(0);

  private static final List<Numbers.Found> FOUND = found();

  private static List<Numbers.Found> found() {
    Accounts accounts = new Accounts(GROUP);
    Numbers numbers = new Numbers(GROUP);
    return IntStream.range(0, GROUP.accounts())
        .mapToObj(accounts::at)
        .filter(account -> accounts.exists(account, DAY))
        .flatMap(account -> numbers.of(account, 0).stream())
        .toList();
  }

  private static String number(Numbers.Found one) {
    return new Telephones(GROUP).number(one.binding().account(), one.binding().use());
  }

  @Test
  @DisplayName("Every answer to every question occurs")
  void everyAnswer() {
    assertThat(FOUND).extracting(Numbers.Found::shared).contains(Answer.values());
    assertThat(FOUND).extracting(Numbers.Found::leaver).contains(Answer.values());
    for (int days : List.of(45, 90, 365)) {
      assertThat(FOUND).extracting(one -> one.isStale(days)).contains(Answer.values());
    }
    assertThat(FOUND)
        .extracting(one -> one.declaredShared().map(is -> is ? "yes" : "no").orElse(""))
        .contains("yes", "no", "");
  }

  @Test
  @DisplayName("The people on a number are those whom a search of all bindings finds")
  void people() {
    Contacts contacts = new Contacts(GROUP);
    Map<String, Set<String>> people = new HashMap<>();
    Map<String, Set<String>> leavers = new HashMap<>();
    FOUND.forEach(
        one ->
            contacts
                .person(one.binding().account(), DAY)
                .ifPresent(
                    person -> {
                      people.computeIfAbsent(number(one), n -> new HashSet<>()).add(person.id());
                      if (person.hasLeft(DAY)) {
                        leavers.computeIfAbsent(number(one), n -> new HashSet<>()).add(person.id());
                      }
                    }));
    assertThat(FOUND)
        .allSatisfy(
            one ->
                assertThat(one.persons())
                    .as(number(one))
                    .isEqualTo(people.getOrDefault(number(one), Set.of()).size()));
    assertThat(FOUND)
        .filteredOn(one -> one.declaredShared().isEmpty())
        .allSatisfy(
            one ->
                assertThat(one.leaver() == Answer.NO)
                    .isEqualTo(
                        isOwnOnly(contacts, one, leavers.getOrDefault(number(one), Set.of()))));
  }

  private static boolean isOwnOnly(Contacts contacts, Numbers.Found one, Set<String> leavers) {
    return leavers.isEmpty()
        || contacts
            .person(one.binding().account(), DAY)
            .filter(person -> leavers.equals(Set.of(person.id())))
            .isPresent();
  }

  @Test
  @DisplayName("A binding is named once in its account")
  void ids() {
    assertThat(FOUND)
        .extracting(one -> one.binding().account().id() + " " + one.binding().id())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Of a masked number nothing is told")
  void masked() {
    assertThat(FOUND).noneMatch(one -> one.binding().isMasked());
  }
}
