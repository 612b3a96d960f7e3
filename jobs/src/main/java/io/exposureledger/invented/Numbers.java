package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a perfect measurement must find of a number that is bound. */
public final class Numbers {

  private final Organisation group;
  private final Accounts accounts;
  private final BoundNumbers bindings;
  private final Contacts contacts;
  private final Holdings holdings;
  private final Telephones telephones;

  public Numbers(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.bindings = new BoundNumbers(group);
    this.contacts = new Contacts(group);
    this.holdings = new Holdings(group);
    this.telephones = new Telephones(group);
  }

  /**
   * A binding whose number is told.
   *
   * @param persons how many people whom HR lists have the number bound
   * @param declaredShared as the register says; empty where it does not know the number
   */
  public record Found(
      BoundNumber binding,
      int persons,
      Answer shared,
      Answer leaver,
      Optional<Boolean> declaredShared,
      Instant asOf) {

    /** Whether it was not proven for so many days. */
    public Answer isStale(int days) {
      return binding
          .provenAt()
          .map(proven -> Answer.of(proven.isBefore(asOf.minus(Duration.ofDays(days)))))
          .orElse(Answer.UNKNOWN);
    }
  }

  /** The numbers of an account at the end of a month. */
  public List<Found> of(Account account, int month) {
    return bindings.of(account, month).stream()
        .filter(binding -> !binding.isMasked())
        .map(binding -> found(binding, month))
        .toList();
  }

  private Found found(BoundNumber binding, int month) {
    LocalDate day = group.dates().get(month);
    List<Account> having = having(binding, month).toList();
    List<Optional<Person>> people =
        having.stream().map(account -> contacts.person(account, day)).toList();
    Set<String> persons = new TreeSet<>();
    people.forEach(one -> one.ifPresent(person -> persons.add(person.id())));
    boolean isEveryoneKnown = people.stream().allMatch(Optional::isPresent);
    Optional<Integer> declared = telephones.declared(binding.account());
    return new Found(
        binding,
        persons.size(),
        persons.size() > 1
            ? Answer.YES
            : persons.size() == 1 && isEveryoneKnown ? Answer.NO : Answer.UNKNOWN,
        leaver(contacts.person(binding.account(), day), leavers(people, declared, day)),
        declared.map(Telephones::isDeclaredShared),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private Set<String> leavers(
      List<Optional<Person>> people, Optional<Integer> declared, LocalDate day) {
    Set<String> leavers = new TreeSet<>();
    people.stream()
        .flatMap(Optional::stream)
        .filter(person -> person.hasLeft(day))
        .forEach(person -> leavers.add(person.id()));
    declared
        .map(Telephones::ownerId)
        .flatMap(Organisation::number)
        .map(accounts::person)
        .filter(person -> person.hasLeft(day))
        .ifPresent(person -> leavers.add(person.id()));
    return leavers;
  }

  private static Answer leaver(Optional<Person> own, Set<String> leavers) {
    if (own.isEmpty()) {
      return leavers.isEmpty() ? Answer.NO : Answer.UNKNOWN;
    }
    return Answer.of(leavers.stream().anyMatch(id -> !id.equals(own.get().id())));
  }

  /** The accounts that have the number of a binding bound, whatever for. */
  private Stream<Account> having(BoundNumber binding, int month) {
    LocalDate day = group.dates().get(month);
    Account account = binding.account();
    Optional<Integer> declared = telephones.declared(account);
    Stream<Account> near =
        declared.isPresent()
            ? BoundNumbers.directories(group).stream()
                .flatMap(directory -> telephones.ward(declared.get(), directory))
            : near(telephones.key(account));
    String number = telephones.number(account, binding.use());
    return near.filter(other -> accounts.exists(other, day))
        .filter(other -> has(other, number, month));
  }

  private boolean has(Account account, String number, int month) {
    return bindings.of(account, month).stream()
        .filter(binding -> !binding.isMasked())
        .anyMatch(binding -> telephones.number(account, binding.use()).equals(number));
  }

  /** The accounts of a person, and those after them, which may have taken the number over. */
  private Stream<Account> near(int key) {
    return holdings.everywhere(key).stream()
        .flatMap(
            account ->
                account.number() + 1 < account.directory().to()
                    ? Stream.of(account, accounts.at(account.number() + 1))
                    : Stream.of(account))
        .filter(account -> telephones.key(account) == key)
        .distinct();
  }
}
