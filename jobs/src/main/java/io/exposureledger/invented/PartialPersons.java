package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Of whom one directory requires two factors while another does not. */
public final class PartialPersons {

  private final Organisation group;
  private final Accounts accounts;
  private final Enforcement enforcement;
  private final Holdings holdings;
  private final Scope scope;

  public PartialPersons(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.enforcement = new Enforcement(group);
    this.holdings = new Holdings(group);
    this.scope = new Scope(group);
  }

  /** A person with accounts in scope in two directories at least. */
  public record Found(Person person, Answer isPartial) {}

  /** The person of this number at the end of a month; empty where it is none, or not such a one. */
  public Optional<Found> of(int number, int month) {
    LocalDate day = group.dates().get(month);
    boolean isPerson = accounts.at(number).owner().filter(owner -> owner == number).isPresent();
    if (!isPerson || !accounts.isInHr(number, day)) {
      return Optional.empty();
    }
    List<Account> held =
        holdings.everywhere(number).stream()
            .filter(account -> accounts.exists(account, day))
            .filter(account -> !Scope.isOut(scope.stratum(account, day)))
            .toList();
    boolean isInSeveral = held.stream().map(Account::directory).distinct().count() > 1;
    return isInSeveral
        ? Optional.of(new Found(accounts.person(number), isPartial(held, month)))
        : Optional.empty();
  }

  private Answer isPartial(List<Account> held, int month) {
    List<Requirement> all =
        held.stream()
            .map(
                account ->
                    new Requirement(
                        account.directory().id(), enforcement.of(account, month).twoFactors()))
            .toList();
    return Answer.any(
        all,
        one ->
            Answer.any(
                all,
                other ->
                    Answer.of(!one.directory().equals(other.directory()))
                        .and(one.isRequired())
                        .and(other.isRequired().not())));
  }

  private record Requirement(String directory, Protection twoFactors) {

    /** Partly is not. */
    Answer isRequired() {
      return switch (twoFactors) {
        case YES -> Answer.YES;
        case NO, PARTIAL -> Answer.NO;
        case UNKNOWN -> Answer.UNKNOWN;
      };
    }
  }
}
