package io.exposureledger.invented;

import java.util.List;

/** The groups of an Okta organisation: flat, as that vendor's are. */
public final class OktaGroups {

  public static final String EVERYONE = "Everyone";
  public static final String ADMINISTRATORS = "Okta administrators";
  public static final String LABORATORY = "Laboratory";
  public static final String CONTRACTORS = "Contractors";
  public static final List<String> NAMES =
      List.of(EVERYONE, ADMINISTRATORS, LABORATORY, CONTRACTORS);

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
      default -> throw new IllegalArgumentException("No group is named " + name);
    };
  }

  public String id(String name) {
    return "00g" + group.chance().of("okta group " + name).hex(17);
  }
}
