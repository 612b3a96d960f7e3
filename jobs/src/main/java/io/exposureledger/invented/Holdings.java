package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts that a person of an acquired company has in the directories of that company. */
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

  /** The person's accounts, the first one first. */
  public List<Account> of(int person) {
    Account first = accounts.at(person);
    List<Account> found = new ArrayList<>(List.of(first));
    for (Directory other : directories(first.directory().company())) {
      if (other.home() != null && other.home().equals(first.directory().id())) {
        candidates(first, other)
            .mapToObj(accounts::at)
            .filter(account -> account.owner().filter(owner -> owner == person).isPresent())
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Second accounts stand at the like place, or after it where others come between. */
  private static IntStream candidates(Account first, Directory other) {
    Directory home = first.directory();
    int from = (int) ((long) (first.position() - LONGEST_GAP) * other.size() / home.size()) - 1;
    int to = (int) ((long) (first.position() + 1) * other.size() / home.size()) + 2;
    IntStream near =
        IntStream.range(Math.max(0, from), Math.min(other.size(), to)).map(i -> other.from() + i);
    boolean isFirstHuman = first.position() == 2;
    return isFirstHuman
        ? IntStream.concat(
            near, IntStream.range(Math.max(other.from() + to, other.to() - 60), other.to()))
        : near;
  }
}
