package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts that a person has. */
public final class Holdings {

  /** More non-human accounts than this never follow one another, in practice. */
  private static final int LONGEST_GAP = 60;

  private final Organisation group;
  private final Accounts accounts;

  public Holdings(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** The directories of a company in which people sign in. */
  public List<Directory> directories(Company company) {
    return group.directories().stream().filter(one -> one.company().equals(company)).toList();
  }

  /** The person's accounts in the directories of the own company, the first one first. */
  public List<Account> of(int person) {
    Account first = accounts.at(person);
    List<Account> found = new ArrayList<>(List.of(first));
    found.addAll(below(first, person));
    return found;
  }

  /** The person's accounts in whatever directory, the first one first. */
  public List<Account> everywhere(int person) {
    List<Account> found = new ArrayList<>(of(person));
    Account first = found.get(0);
    Directory parents = group.directories().get(0);
    if (first.directory().id().equals("quillhaven")) {
      for (Account integrated : in(parents, first, person)) {
        found.add(integrated);
        found.addAll(below(integrated, person));
      }
    }
    return found.stream().distinct().toList();
  }

  /** In the directories whose people come from the one that an account is in. */
  private List<Account> below(Account first, int person) {
    return group.directories().stream()
        .filter(other -> first.directory().id().equals(other.home()))
        .flatMap(other -> in(other, first, person).stream())
        .toList();
  }

  private List<Account> in(Directory other, Account first, int person) {
    return candidates(first, other)
        .mapToObj(accounts::at)
        .filter(account -> account.owner().filter(owner -> owner == person).isPresent())
        .toList();
  }

  /** Second accounts stand at the like place, or after it where others come between. */
  private static IntStream candidates(Account first, Directory other) {
    Directory home = first.directory();
    int from = (int) ((long) (first.position() - LONGEST_GAP) * other.size() / home.size()) - 1;
    int to = (int) ((long) (first.position() + 1) * other.size() / home.size()) + 2;
    IntStream near =
        IntStream.range(Math.max(0, from), Math.min(other.size(), to)).map(i -> other.from() + i);
    boolean isFirstHuman = first.position() == 2;
    int last = LONGEST_GAP * Math.max(1, other.size() / home.size() + 1);
    return isFirstHuman
        ? IntStream.concat(
            near, IntStream.range(Math.max(other.from() + to, other.to() - last), other.to()))
        : near;
  }
}
