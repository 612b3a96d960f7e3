package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The documented policy for one account. The first rule for a path that surely covers the account
 * decides; one before it that may cover it leaves open what they tell otherwise.
 */
final class DocumentedPolicy {

  private static final List<DocumentedRule> RULES = Rulebook.rules();

  private final Account account;
  private final Answer privileged;

  DocumentedPolicy(Account account, Answer privileged) {
    this.account = account;
    this.privileged = privileged;
  }

  Answer permitted(String path, Method method) {
    return agreed(path, rule -> rule.permits(method)).orElse(Answer.UNKNOWN);
  }

  /** The weakest class that is permitted; empty where it is not known. */
  Optional<MethodClass> lowest(String path) {
    return agreed(path, DocumentedRule::lowest);
  }

  /** The rule that surely covers the account; empty where none does. */
  Optional<DocumentedRule> ruling(String path) {
    List<DocumentedRule> taken = taken(path);
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1));
  }

  /** Whether a rule for the path covers the account, or may. */
  boolean mayRule(String path) {
    return RULES.stream()
        .anyMatch(
            rule -> rule.isFor(path) && rule.scope().covers().of(account, privileged) != Answer.NO);
  }

  private <T> Optional<T> agreed(String path, Function<DocumentedRule, T> told) {
    List<T> all = taken(path).stream().map(told).distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The rule that decides, after those that may; empty where none surely covers the account. */
  private List<DocumentedRule> taken(String path) {
    List<DocumentedRule> taken = new ArrayList<>();
    for (DocumentedRule rule : RULES) {
      if (rule.isFor(path)) {
        switch (rule.scope().covers().of(account, privileged)) {
          case YES -> {
            taken.add(rule);
            return taken;
          }
          case UNKNOWN -> taken.add(rule);
          case NO -> {}
        }
      }
    }
    return List.of();
  }
}
