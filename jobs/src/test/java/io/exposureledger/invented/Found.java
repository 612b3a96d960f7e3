package io.exposureledger.invented;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts of a group and their verdicts, for the tests. */
final class Found {

  private final Organisation group;
  private final int month;
  private final Accounts accounts;
  private final Verdicts verdicts;

  Found(Organisation group, int month) {
    this.group = group;
    this.month = month;
    this.accounts = new Accounts(group);
    this.verdicts = new Verdicts(group);
  }

  Stream<Account> in(String directory) {
    Directory of = group.directory(directory);
    return IntStream.range(of.from(), of.to()).mapToObj(accounts::at);
  }

  Stream<Account> humans(String directory, String department) {
    return in(directory)
        .filter(account -> account.kind() == AccountKind.HUMAN)
        .filter(account -> account.department().equals(department));
  }

  /** The verdicts of accounts of a directory of which something holds. */
  Stream<Verdicts.Verdict> verdicts(String directory, Predicate<Account> holds) {
    return in(directory).filter(holds).map(this::verdict);
  }

  Verdicts.Verdict verdict(Account account) {
    return verdicts.of(account, month);
  }
}
