package io.exposureledger.invented;

import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who answers for the exposure of an account, and whether they are all there to do so. */
public final class Accountability {

  private final Organisation group;
  private final Accounts accounts;
  private final Privileges privileges;
  private final Scope scope;
  private final Map<String, Unit> units;

  public Accountability(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.privileges = new Privileges(group);
    this.scope = new Scope(group);
    this.units = group.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
  }

  /**
   * Somebody who is named.
   *
   * @param level {@code rule}, {@code unit} or {@code enterprise}
   */
  public record Named(String person, String level) {}

  /** Who answers for the exposure of an account, as named, and whether all are active. */
  public record Accountable(Answer isComplete, Named controlOwner, Named riskAcceptor) {}

  /** Who answers for an account at the end of a month; empty where it is not exposed. */
  public Optional<Accountable> of(Account account, int month, Verdict verdict) {
    return verdict.leading().map(path -> of(account, month, verdict, path));
  }

  private Accountable of(Account account, int month, Verdict verdict, String path) {
    LocalDate day = group.dates().get(month);
    Optional<DocumentedRule> rule =
        new DocumentedPolicy(account, privileges.of(account)).ruling(path);
    Named owner =
        rule.flatMap(DocumentedRule::controlOwner)
            .map(person -> new Named(person, "rule"))
            .or(() -> ownerOfUnit(scope.unit(account, day)))
            .orElseGet(() -> new Named(Rulebook.CONTROL_OWNER, "enterprise"));
    Named acceptor =
        rule.flatMap(DocumentedRule::riskAcceptor)
            .map(person -> new Named(person, "rule"))
            .orElseGet(() -> new Named(Rulebook.RISK_ACCEPTOR, "enterprise"));
    boolean isApproved =
        Exceptions.bestFor(group, account, verdict, month)
            .flatMap(best -> best.entry().approver())
            .filter(person -> isActive(person, day))
            .isPresent();
    return new Accountable(
        Answer.of(isActive(owner.person(), day) && isActive(acceptor.person(), day) && isApproved),
        owner,
        acceptor);
  }

  /** Of the nearest unit that names one, upwards. */
  private Optional<Named> ownerOfUnit(String id) {
    Unit unit = units.get(id);
    if (unit == null) {
      return Optional.empty();
    }
    return unit.owner().isEmpty()
        ? ownerOfUnit(unit.parentId())
        : Optional.of(new Named(unit.owner(), "unit"));
  }

  private boolean isActive(String person, LocalDate day) {
    return Organisation.number(person)
        .filter(number -> number < group.accounts() && accounts.isInHr(number, day))
        .map(accounts::person)
        .filter(one -> !one.hasLeft(day))
        .isPresent();
  }
}
