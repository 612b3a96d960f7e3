package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;

/** The groups of an Okta organisation: flat, as that vendor's are. */
public final class OktaGroups {

  public static final String EVERYONE = "Everyone";
  public static final String ADMINISTRATORS = "Okta administrators";
  public static final String LABORATORY = "Laboratory";
  public static final String CONTRACTORS = "Contractors";
  public static final String FIELD = "Field";
  public static final List<String> NAMES =
      List.of(EVERYONE, ADMINISTRATORS, LABORATORY, CONTRACTORS, FIELD);

  private final Organisation group;

  public OktaGroups(Organisation group) {
    this.group = group;
  }

  public boolean has(String name, Account account) {
    return switch (name) {
      case EVERYONE -> true;
      case ADMINISTRATORS ->
          account.kind() == AccountKind.HUMAN
              && group.happens("okta_administrator", account.number());
      case LABORATORY -> account.department().equals("Laboratory");
      case CONTRACTORS ->
          account.kind() == AccountKind.HUMAN && group.happens("okta_contractor", account.number());
      case FIELD -> account.kind() == AccountKind.HUMAN && account.department().equals("Field");
      default -> throw new IllegalArgumentException("No group is named " + name);
    };
  }

  /** The first active policy that covers an account decides, of each type. */
  OktaPolicies.SignOn signOn(Account account, LocalDate day) {
    return OktaPolicies.signOn(day).stream()
        .filter(one -> one.isActive() && has(one.group(), account))
        .findFirst()
        .orElseThrow();
  }

  OktaPolicies.Enrol enrolment(Account account) {
    return OktaPolicies.enrol().stream()
        .filter(one -> one.isActive() && has(one.group(), account))
        .findFirst()
        .orElseThrow();
  }

  OktaResets.Policy reset(Account account, LocalDate day) {
    return OktaResets.policies(day).stream()
        .filter(one -> one.isActive() && has(one.group(), account))
        .findFirst()
        .orElseThrow();
  }

  public String id(String name) {
    return "00g" + group.chance().of("okta group " + name).hex(17);
  }
}
