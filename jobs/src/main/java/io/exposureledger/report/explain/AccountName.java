package io.exposureledger.report.explain;

import java.util.Optional;

/** Which account a page is about. */
public record AccountName(
    String directory, String accountId, Optional<String> login, Optional<String> displayName) {

  /** The name by which people know the account. */
  String known() {
    return login.orElse(accountId);
  }
}
