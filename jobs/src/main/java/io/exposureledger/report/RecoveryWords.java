package io.exposureledger.report;

import java.util.Map;

/** The words for acts on credentials, and for why something about them is not known. */
public final class RecoveryWords {

  static final String NO_TICKETS = "ticket_source_missing";

  private static final Map<String, String> ACTS =
      Map.of(
          "password_reset", "Password reset",
          "factor_reset", "Factors reset",
          "number_changed", "Telephone number changed",
          "factor_added", "New factor registered",
          "role_granted", "Role granted",
          "administrative_sign_in", "Privileged sign-in",
          "notice_sent", "Notice sent to the person",
          "ticket", "Ticket opened",
          "contact", "Contact with the desk");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(NO_TICKETS, "no ticket source"),
          Map.entry("tickets_not_complete", "tickets do not cover the time"),
          Map.entry("verification_not_recorded", "the desk records no verification"),
          Map.entry("approval_not_recorded", "the desk records no approver"),
          Map.entry("unmapped_verification", "a word for verification without a meaning"),
          Map.entry("approver_unresolved", "the approver is in no export"),
          Map.entry("roles_not_exported", "roles not exported"),
          Map.entry("consoles_not_logged", "the log tells no privileged sign-ins"),
          Map.entry("notices_not_logged", "the log tells no notices"),
          Map.entry("log_too_short", "the log does not reach far enough"),
          Map.entry("window_not_over", "the time after it is not over, or not delivered"),
          Map.entry("account_unknown", "the account is in no export, or its state is not"),
          Map.entry("person_unresolved", "the person is not in HR"),
          Map.entry("activity_unknown", "last sign-in not exported"),
          Map.entry("baseline_incomplete", "the days before are not known"));

  private static final Map<String, String> ACTORS =
      Map.of("self", "the person", "system", "a system", "unknown", "not told");

  private static final Map<String, String> SUBJECTS =
      Map.of("agent", "Agent", "desk", "Desk", "unit", "Unit");

  private RecoveryWords() {}

  public static String act(String word) {
    return ACTS.getOrDefault(word, Words.sentence(word));
  }

  public static String actor(String by) {
    return ACTORS.getOrDefault(by, by);
  }

  public static String subject(String kind) {
    return SUBJECTS.getOrDefault(kind, Words.sentence(kind));
  }

  static String reason(String code) {
    return REASONS.getOrDefault(code, Words.spaced(code));
  }

  static String runBy(String runBy) {
    return runBy.equals(SupportDesk.IN_HOUSE) ? "In house" : runBy;
  }
}
