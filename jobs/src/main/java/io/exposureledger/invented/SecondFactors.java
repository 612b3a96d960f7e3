package io.exposureledger.invented;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the methods policy of an Entra directory admits a second factor of a low class. */
final class SecondFactors {

  private static final Map<String, Integer> RANKS =
      new TreeMap<>(
          Map.of("Sms", 2, "Voice", 2, "SoftwareOath", 4, "MicrosoftAuthenticator", 5, "Fido2", 6));

  private final Organisation group;
  private final Groups groups;

  SecondFactors(Organisation group) {
    this.group = group;
    this.groups = new Groups(group);
  }

  /** Whether an account may use a method whose class ranks below another. */
  Answer isBelowAdmitted(Account account, int month, int rank) {
    MethodsPolicy policy = MethodsPolicy.of(group, account.directory(), month);
    List<String> below =
        RANKS.keySet().stream().filter(method -> RANKS.get(method) < rank).toList();
    Answer configured = Answer.any(below, method -> isConfigured(policy.rule(method), account));
    // Older settings may permit what the policy does not, until a tenant is migrated.
    return policy.isMigrated() || below.isEmpty() ? configured : configured.onlyYes();
  }

  private Answer isConfigured(MethodRule rule, Account account) {
    return Answer.of(rule.isEnabled())
        .and(Answer.any(rule.includes(), target -> isIn(target.group(), account)))
        .and(Answer.any(rule.excludes(), excluded -> isIn(excluded, account)).not());
  }

  private Answer isIn(String name, Account account) {
    return name.equals(MethodRule.EVERYONE) ? Answer.YES : groups.has(name, account);
  }
}
