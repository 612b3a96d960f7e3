package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/**
 * Exposed accounts in scope that one policy object of a directory leaves on the telephone.
 *
 * @param policyObject the policy, group, exclusion or rule that permits it
 * @param documented what the documented policy says of the same path, accounts by answer
 */
public record PermittedBy(
    String directory, String policyObject, List<DocumentedAnswer> documented) {

  /** The most accounts first. */
  static final Comparator<PermittedBy> ORDER =
      Comparator.comparingLong(PermittedBy::accounts)
          .reversed()
          .thenComparing(PermittedBy::directory)
          .thenComparing(PermittedBy::policyObject);

  public PermittedBy {
    documented = documented.stream().sorted(DocumentedAnswer.ORDER).toList();
  }

  public long accounts() {
    return documented.stream().mapToLong(DocumentedAnswer::accounts).sum();
  }
}
