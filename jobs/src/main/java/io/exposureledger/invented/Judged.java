package io.exposureledger.invented;

import io.exposureledger.invented.Verdicts.Verdict;
import java.util.List;
import java.util.Optional;

/** Of which directories verdicts are worked out. */
public final class Judged {

  private Judged() {}

  public static List<Directory> directories(Organisation group) {
    return group.directories().stream().filter(Judged::is).toList();
  }

  private static boolean is(Directory directory) {
    return directory.vendor() == Vendor.ENTRA;
  }

  /** The verdict of an account, where there is one. */
  static Optional<Verdict> verdict(Verdicts verdicts, Account account, int month) {
    return is(account.directory()) ? Optional.of(verdicts.of(account, month)) : Optional.empty();
  }
}
