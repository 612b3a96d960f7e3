package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which stratum an account belongs to at the end of a day, and which unit. */
public final class Scope {

  private static final Duration DORMANT = Duration.ofDays(90);

  private final Accounts accounts;

  public Scope(Organisation group) {
    this.accounts = new Accounts(group);
  }

  /** As {@code mart.account_exposure.stratum} writes it. */
  public String stratum(Account account, LocalDate day) {
    if (account.kind() == AccountKind.SERVICE || account.kind() == AccountKind.ROOM) {
      return "non_human";
    }
    if (!accounts.isEnabled(account, day)) {
      return "disabled";
    }
    if (isHiredLater(account, day) || isPersonToStart(account, day)) {
      return "not_started";
    }
    return switch (account.kind()) {
      case GUEST -> "guest";
      case BREAK_GLASS -> "break_glass";
      case SHARED -> "shared";
      case UNKNOWN -> "type_unknown";
      default -> ofHuman(account, day);
    };
  }

  /** Whether the metrics leave the stratum out. */
  public static boolean isOut(String stratum) {
    return switch (stratum) {
      case "non_human", "disabled", "not_started" -> true;
      default -> false;
    };
  }

  /** Only Entra tells the day on which somebody is hired. */
  private static boolean isHiredLater(Account account, LocalDate day) {
    return account.directory().vendor() == Vendor.ENTRA
        && account.startsOn().filter(starts -> starts.isAfter(day)).isPresent();
  }

  private boolean isPersonToStart(Account account, LocalDate day) {
    return account
        .owner()
        .filter(owner -> accounts.isInHr(owner, day))
        .map(accounts::person)
        .filter(person -> person.startedOn().isAfter(day))
        .isPresent();
  }

  private String ofHuman(Account account, LocalDate day) {
    if (!tellsSignIns(account.directory())) {
      return "activity_unknown";
    }
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant seen =
        accounts
            .lastSignIn(account, day)
            .orElse(account.createdOn().atTime(8, 30).toInstant(ZoneOffset.UTC));
    return seen.isBefore(end.minus(DORMANT)) ? "dormant" : "member";
  }

  /** Quillhaven's licence has no sign-in activity in its export. */
  public static boolean tellsSignIns(Directory directory) {
    return !directory.id().equals("quillhaven");
  }

  /** The unit of the account's person; UNASSIGNED where HR does not lead to one. */
  public String unit(Account account, LocalDate day) {
    return account
        .owner()
        .filter(owner -> accounts.isInHr(owner, day))
        .map(accounts::person)
        .map(person -> person.unitOn(day).id())
        .orElse("UNASSIGNED");
  }
}
