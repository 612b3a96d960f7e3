package io.exposureledger.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * Accounts of whose path the documented policy says one thing.
 *
 * @param rule the rule of the documented policy for the path
 * @param permits what that rule says of it: yes, no or unknown
 */
public record DocumentedAnswer(Optional<String> rule, Optional<String> permits, long accounts) {

  /** The most accounts first. */
  static final Comparator<DocumentedAnswer> ORDER =
      Comparator.comparingLong(DocumentedAnswer::accounts)
          .reversed()
          .thenComparing(DocumentedAnswer::words);

  /** Whether the documented policy agrees, in words. */
  public String words() {
    if (rule.isEmpty()) {
      return "No rule";
    }
    return switch (permits.orElse("unknown")) {
      case "yes" -> rule.get() + " permits it too";
      case "no" -> rule.get() + " forbids it";
      default -> rule.get() + ", not known whether it permits it";
    };
  }
}
