package io.exposureledger.invented;

import java.util.List;

/**
 * To which accounts a documented rule applies.
 *
 * @param text as the policy file writes it
 * @param covers the same of an account and of whether it is privileged
 */
public record RuleScope(String text, Covers covers) {

  /** Whether an account is covered. */
  interface Covers {
    Answer of(Account account, Answer privileged);
  }

  static RuleScope in(String... directories) {
    return new RuleScope(
        isOne("directory", directories),
        (account, privileged) ->
            Answer.of(List.of(directories).contains(account.directory().id())));
  }

  RuleScope of(String... departments) {
    return and(
        isOne("department", departments),
        (account, privileged) -> Answer.of(List.of(departments).contains(account.department())));
  }

  RuleScope but(String department) {
    return and(
        "department <> '" + department + "'",
        (account, privileged) -> Answer.of(!account.department().equals(department)));
  }

  RuleScope ofType(AccountKind kind) {
    return and(
        "account_type = '" + kind.type() + "'",
        (account, privileged) -> Answer.of(account.kind() == kind));
  }

  RuleScope butType(AccountKind kind) {
    return and(
        "account_type <> '" + kind.type() + "'",
        (account, privileged) -> Answer.of(account.kind() != kind));
  }

  RuleScope privileged() {
    return and("privileged", (account, privileged) -> privileged);
  }

  private RuleScope and(String more, Covers also) {
    return new RuleScope(
        text + " and " + more,
        (account, privileged) -> covers.of(account, privileged).and(also.of(account, privileged)));
  }

  private static String isOne(String column, String... values) {
    return values.length == 1
        ? column + " = '" + values[0] + "'"
        : column + " in ('" + String.join("', '", values) + "')";
  }
}
