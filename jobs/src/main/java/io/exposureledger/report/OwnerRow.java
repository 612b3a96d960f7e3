package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one person answers for in one role.
 *
 * @param owner name or id; empty where nobody is named
 * @param role control_owner, risk_acceptor, exception_approver, …
 * @param accounts exposed accounts in scope
 * @param missing what keeps the person from answering, such as "has left"; empty where nothing
 */
public record OwnerRow(Optional<String> owner, String role, long accounts, List<String> missing) {

  /** By role, then the most accounts first. */
  static final Comparator<OwnerRow> ORDER =
      Comparator.comparing(OwnerRow::role)
          .thenComparing(Comparator.comparingLong(OwnerRow::accounts).reversed())
          .thenComparing(row -> row.owner().orElse(""));
}
