package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.Optional;

/** What a directory that is not Entra knows of the person of an account. */
public final class Contacts {

  private final Organisation group;
  private final Accounts accounts;

  public Contacts(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** The person whom HR lists. */
  public Optional<Person> person(Account account, LocalDate day) {
    return account.owner().filter(owner -> accounts.isInHr(owner, day)).map(accounts::person);
  }

  /** Whether nothing but the register of links leads to the person. */
  public boolean isLinkedByRegister(Account account, LocalDate day) {
    return account.directory().vendor() != Vendor.ENTRA
        && person(account, day).isPresent()
        && group.happens("linked_by_register", account.number());
  }

  /** The person as the directory itself tells. */
  public Optional<Person> told(Account account, LocalDate day) {
    return isLinkedByRegister(account, day) ? Optional.empty() : person(account, day);
  }
}
