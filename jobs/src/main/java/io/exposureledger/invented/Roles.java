package io.exposureledger.invented;

import java.util.List;
import java.util.Optional;

/** Roles that people of Entra directories hold, each directly. */
public final class Roles {

  /**
   * A built-in role.
   *
   * @param isPrivileged whether the vendor labels it so
   * @param isUnderResetPolicy whether the reset policy of administrators governs who holds it
   */
  public record Role(
      String name, String templateId, boolean isPrivileged, boolean isUnderResetPolicy) {}

  /** A role, active or eligible. */
  public record Held(Role role, boolean isEligible) {}

  private static final List<Role> ROLES =
      List.of(
          new Role("Global Administrator", "62e90394-69f5-4237-9190-012177145e10", true, true),
          new Role("Security Administrator", "194ae4cb-b126-40b2-bd5b-6091b380977d", true, true),
          new Role("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1", true, true),
          new Role("Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8", true, true),
          new Role("Global Reader", "f2ef992c-3afb-46b9-b7cf-a126ee74c451", true, false),
          new Role("Reports Reader", "4a5d8f65-41da-4de4-8968-e035b65339cf", false, false));

  private final Organisation group;

  public Roles(Organisation group) {
    this.group = group;
  }

  /**
   * The role of an account, on every date; the accounts for emergencies are global administrators.
   */
  public Optional<Held> of(Account account) {
    if (account.kind() == AccountKind.BREAK_GLASS) {
      return Optional.of(new Held(ROLES.get(0), false));
    }
    if (account.kind() != AccountKind.HUMAN || !group.happens("role", account.number())) {
      return Optional.empty();
    }
    return Optional.of(
        new Held(
            group.chance().of("which role", account.number()).pick(ROLES),
            group.happens("role_eligible", account.number())));
  }
}
