package io.exposureledger.invented;

/** Whether an account holds a privileged role, as far as its directory exports roles. */
final class Privileges {

  private final Roles roles;

  Privileges(Organisation group) {
    this.roles = new Roles(group);
  }

  Answer of(Account account) {
    return switch (account.directory().vendor()) {
      case ENTRA ->
          Answer.of(roles.of(account).filter(held -> held.role().isPrivileged()).isPresent());
      case GOOGLE -> Answer.of(OtherDirectories.isGoogleAdministrator(account));
      case OKTA, ACTIVE_DIRECTORY, DUO -> Answer.UNKNOWN;
    };
  }
}
