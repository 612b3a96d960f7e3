package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the register of exceptions for one account, and the tests that it fails.
 *
 * @param requester the person who asked; the owner is another
 * @param failed the names of the failed tests at the last date; empty where the entry is valid
 */
public record ExceptionEntry(
    String id,
    Account account,
    String requester,
    String owner,
    Optional<String> approver,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> expiresOn,
    Optional<LocalDate> reviewedOn,
    Optional<String> compensatingControl,
    String state,
    List<String> failed) {

  private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 7, 6);
  private static final LocalDate FAR = LocalDate.of(2027, 12, 31);
  private static final List<String> FLAWS =
      List.of(
          "",
          "expired",
          "no_end_date",
          "self_approved",
          "not_approved",
          "no_compensating_control",
          "never_reviewed",
          "review_overdue");

  /** The entry for an account, if the register has one; at most one test fails. */
  public static Optional<ExceptionEntry> of(Organisation group, Account account) {
    if (account.kind() != AccountKind.HUMAN || !group.happens("exception", account.number())) {
      return Optional.empty();
    }
    String flaw = group.chance().of("flaw", account.number()).pick(FLAWS);
    String requester = Organisation.leader(1);
    return Optional.of(
        new ExceptionEntry(
            "EX-%07d".formatted(account.number()),
            account,
            requester,
            Organisation.leader(2),
            Optional.of(flaw.equals("self_approved") ? requester : approver(group, account)),
            Optional.of(APPROVED),
            switch (flaw) {
              case "expired" -> Optional.of(group.dates().get(0).minusDays(10));
              case "no_end_date" -> Optional.empty();
              default -> Optional.of(FAR);
            },
            switch (flaw) {
              case "never_reviewed" -> Optional.empty();
              case "review_overdue" -> Optional.of(group.dates().get(0).minusDays(400));
              default -> Optional.of(reviewed(group));
            },
            flaw.equals("no_compensating_control")
                ? Optional.empty()
                : Optional.of("Sign-in from managed devices only"),
            flaw.equals("not_approved") ? "proposed" : "approved",
            flaw.isEmpty() ? List.of() : List.of(flaw)));
  }

  /** Who approved had the authority then, and may have left since. */
  private static String approver(Organisation group, Account account) {
    return group.happens("approver_leaves", account.number())
        ? Organisation.FORMER_LEADER
        : Organisation.leader(3);
  }

  /** Shortly before the first delivery, so that it is not overdue within eleven months. */
  private static LocalDate reviewed(Organisation group) {
    LocalDate before = group.dates().get(0).minusDays(20);
    return before.isBefore(REVIEWED) ? before : REVIEWED;
  }

  public boolean isValid() {
    return failed.isEmpty();
  }
}
