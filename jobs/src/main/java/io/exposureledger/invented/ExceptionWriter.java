package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the entries of the register, most of them with one flaw or none. */
final class ExceptionWriter {

  private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 7, 6);
  private static final LocalDate FAR = LocalDate.of(2027, 12, 31);
  private static final List<String> PATHS =
      List.of("sign_in", "second_factor", "self_service_recovery", "help_desk_recovery");
  private static final List<String> FLAWS =
      List.of(
          "",
          "",
          "expired",
          "expires_soon",
          "no_end_date",
          "self_approved",
          "approved_by_owner",
          "not_approved",
          "state_missing",
          "approval_date_missing",
          "not_yet_approved",
          "approver_missing",
          "approver_not_started",
          "approver_had_left",
          "approver_left_since",
          "owner_left",
          "owner_unknown",
          "no_compensating_control",
          "never_reviewed",
          "review_overdue",
          "expired and never reviewed");

  private final Organisation group;
  private final Accounts accounts;
  private final LocalDate first;

  ExceptionWriter(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
    this.first = group.dates().get(0);
  }

  /** The entry for an account, with a flaw that is drawn. */
  ExceptionEntry of(Account account) {
    Chance chance = group.chance();
    String path =
        group.happens("exception_of_path", account.number())
            ? chance.of("exception path", account.number()).pick(PATHS)
            : "any";
    return entry(
        "EX-%07d".formatted(account.number()),
        "account",
        account.id(),
        path,
        chance.of("flaw", account.number()).pick(FLAWS));
  }

  ExceptionEntry entry(String id, String kind, String value, String path, String flaw) {
    String requester = Organisation.leader(1);
    String owner =
        switch (flaw) {
          case "owner_left" -> Organisation.FORMER_LEADER;
          case "owner_unknown" -> Organisation.NOBODY;
          default -> Organisation.leader(2);
        };
    return new ExceptionEntry(
        id,
        kind,
        value,
        path,
        requester,
        owner,
        approver(flaw, requester, owner),
        approvedOn(flaw),
        expiresOn(flaw),
        reviewedOn(flaw),
        flaw.equals("no_compensating_control")
            ? Optional.empty()
            : Optional.of("Sign-in from managed devices only"),
        switch (flaw) {
          case "not_approved" -> "proposed";
          case "state_missing" -> "";
          default -> "approved";
        });
  }

  private static Optional<String> approver(String flaw, String requester, String owner) {
    return switch (flaw) {
      case "approver_missing" -> Optional.empty();
      case "self_approved" -> Optional.of(requester);
      case "approved_by_owner" -> Optional.of(owner);
      case "approver_not_started" -> Optional.of(Organisation.leader(6));
      case "approver_had_left", "approver_left_since" -> Optional.of(Organisation.FORMER_LEADER);
      default -> Optional.of(Organisation.leader(3));
    };
  }

  private Optional<LocalDate> approvedOn(String flaw) {
    return switch (flaw) {
      case "approval_date_missing" -> Optional.empty();
      case "not_yet_approved" -> Optional.of(LocalDate.of(2027, 2, 1));
      case "approver_not_started" ->
          Optional.of(person(Organisation.leader(6)).startedOn().minusDays(30));
      case "approver_had_left" ->
          Optional.of(person(Organisation.FORMER_LEADER).leftOn().orElseThrow().plusDays(20));
      default -> Optional.of(APPROVED);
    };
  }

  private Optional<LocalDate> expiresOn(String flaw) {
    return switch (flaw) {
      case "expired", "expired and never reviewed" -> Optional.of(first.minusDays(10));
      case "expires_soon" -> Optional.of(first.plusDays(45));
      case "no_end_date" -> Optional.empty();
      default -> Optional.of(FAR);
    };
  }

  private Optional<LocalDate> reviewedOn(String flaw) {
    return switch (flaw) {
      case "never_reviewed", "expired and never reviewed" -> Optional.empty();
      case "review_overdue" -> Optional.of(first.minusDays(400));
      default -> Optional.of(reviewed());
    };
  }

  /** Shortly before the first delivery, so that it is not overdue within eleven months. */
  private LocalDate reviewed() {
    LocalDate before = first.minusDays(20);
    return before.isBefore(REVIEWED) ? before : REVIEWED;
  }

  private Person person(String id) {
    return accounts.person(Organisation.number(id).orElseThrow());
  }
}
