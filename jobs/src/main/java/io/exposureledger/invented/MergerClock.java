package io.exposureledger.invented;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long it takes until two factors are required of the people of an acquired company: of all
 * their enabled accounts in its directories, at one month-end and at each until 30 days later.
 */
public final class MergerClock {

  private static final int DURABLE_DAYS = 30;

  private final Organisation group;
  private final Accounts accounts;
  private final Holdings holdings;
  private final Enforcement enforcement;

  public MergerClock(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.holdings = new Holdings(group);
    this.enforcement = new Enforcement(group);
  }

  /** How a clock ended: {@code enforced}, {@code left}, {@code disabled} or {@code open}. */
  public record End(LocalDate on, String cause) {}

  /** The clock of a person, with whatever class of second factor and with the required one. */
  public record Ended(Person person, LocalDate started, End twoFactors, End enforced) {}

  /** The clock of the person of this number; empty where nobody of it was acquired. */
  public Optional<Ended> of(int number) {
    Account first = accounts.at(number);
    LocalDate last = group.dates().get(group.dates().size() - 1);
    boolean isPerson = first.owner().filter(owner -> owner == number).isPresent();
    if (!isPerson
        || first.directory().company().isParent()
        || first.directory().home() != null
        || !accounts.isInHr(number, last)) {
      return Optional.empty();
    }
    Person person = accounts.person(number);
    LocalDate closed = person.employer().closedOn();
    LocalDate started = person.startedOn().isAfter(closed) ? person.startedOn() : closed;
    if (started.isAfter(last) || person.hasLeft(started)) {
      return Optional.empty();
    }
    List<Account> held = holdings.of(number);
    return Optional.of(
        new Ended(
            person,
            started,
            end(person, started, held, Enforced::twoFactors),
            end(person, started, held, Enforced::enforced)));
  }

  private End end(
      Person person, LocalDate started, List<Account> held, Function<Enforced, Protection> kind) {
    LocalDate last = group.dates().get(group.dates().size() - 1);
    for (int month = 0; month < group.dates().size(); month++) {
      LocalDate day = group.dates().get(month);
      if (day.isBefore(started)) {
        continue;
      }
      if (person.leftOn().filter(left -> left.isBefore(day)).isPresent()) {
        return new End(person.leftOn().orElseThrow(), "left");
      }
      if (isDisabled(held, day)) {
        return new End(day, "disabled");
      }
      boolean staysLong =
          person.leftOn().filter(left -> left.isBefore(day.plusDays(DURABLE_DAYS))).isEmpty();
      if (staysLong && lasts(month, held, kind)) {
        return new End(day, "enforced");
      }
    }
    return new End(last, "open");
  }

  /** Whether it begins to hold at a month-end and holds long enough. */
  private boolean lasts(int month, List<Account> held, Function<Enforced, Protection> kind) {
    LocalDate from = group.dates().get(month);
    for (int next = month; next < group.dates().size(); next++) {
      if (!isRequired(next, held, kind)) {
        return false;
      }
      if (ChronoUnit.DAYS.between(from, group.dates().get(next)) >= DURABLE_DAYS) {
        return true;
      }
    }
    return false;
  }

  private boolean isRequired(int month, List<Account> held, Function<Enforced, Protection> kind) {
    LocalDate day = group.dates().get(month);
    List<Account> open =
        held.stream()
            .filter(account -> accounts.exists(account, day) && accounts.isEnabled(account, day))
            .toList();
    return !open.isEmpty()
        && open.stream()
            .allMatch(account -> kind.apply(enforcement.of(account, month)) == Protection.YES);
  }

  private boolean isDisabled(List<Account> held, LocalDate day) {
    List<Account> existing =
        held.stream().filter(account -> accounts.exists(account, day)).toList();
    return !existing.isEmpty()
        && existing.stream().noneMatch(account -> accounts.isEnabled(account, day));
  }
}
