package io.exposureledger.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * Exposed accounts in scope that one policy object leaves on the telephone for one reason.
 *
 * @param reason the code of the reason
 * @param policyObject the policy, group, exclusion or rule that permits it
 * @param documentedRule the rule of the documented policy for the same path
 * @param documentedPermits what that rule says of it: yes, no or unknown
 */
public record PermittedBy(
    String reason,
    String policyObject,
    Optional<String> documentedRule,
    Optional<String> documentedPermits,
    long accounts) {

  /** The most accounts first. */
  static final Comparator<PermittedBy> ORDER =
      Comparator.comparingLong(PermittedBy::accounts)
          .reversed()
          .thenComparing(PermittedBy::reason)
          .thenComparing(PermittedBy::policyObject)
          .thenComparing(cause -> cause.documentedRule().orElse(""))
          .thenComparing(cause -> cause.documentedPermits().orElse(""));

  /** Whether the documented policy agrees, in words. */
  public String documented() {
    if (documentedRule.isEmpty()) {
      return "No rule";
    }
    String rule = documentedRule.get();
    return switch (documentedPermits.orElse("unknown")) {
      case "yes" -> rule + " permits it too";
      case "no" -> rule + " forbids it";
      default -> rule + ", not known whether it permits it";
    };
  }
}
