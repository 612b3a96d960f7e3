package io.exposureledger.invented;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule of the documented policy on the help desk.
 *
 * @param scope as the policy file writes it
 * @param covers the same of an account
 */
public record DocumentedRule(
    String id, String title, String scope, Predicate<Account> covers, boolean permitsTelephone) {

  /** The first rule that covers an account decides; Quillhaven's laboratory has none. */
  public static List<DocumentedRule> ofDesks() {
    return List.of(
        new DocumentedRule(
            "DESK-1",
            "Quillhaven field staff are reset after a text message",
            "directory = 'quillhaven' and department = 'Field'",
            account ->
                account.directory().id().equals("quillhaven")
                    && account.department().equals("Field"),
            true),
        new DocumentedRule(
            "DESK-2",
            "Nobody else of Quillhaven but the laboratory is reset after a text message",
            "directory = 'quillhaven' and department <> 'Laboratory'",
            account ->
                account.directory().id().equals("quillhaven")
                    && !account.department().equals("Laboratory"),
            false),
        new DocumentedRule(
            "DESK-3",
            "Aldermoor field staff are reset after a text message",
            "directory = 'aldermoor' and department = 'Field'",
            account ->
                account.directory().id().equals("aldermoor")
                    && account.department().equals("Field"),
            true),
        new DocumentedRule(
            "DESK-4",
            "The Aldermoor desk verifies nobody else by telephone",
            "directory = 'aldermoor'",
            account -> account.directory().id().equals("aldermoor"),
            false));
  }
}
