package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;

/** What Active Directory, Google and Duo say of an account themselves; they export no policy. */
public final class OtherDirectories {

  private static final LocalDate GOOGLE_ENFORCES = LocalDate.of(2026, 7, 31);

  private final Organisation group;
  private final Accounts accounts;

  public OtherDirectories(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** Whether a smart card is required, which is all that Active Directory knows. */
  public boolean isSmartCardRequired(Account account) {
    return account.kind() == AccountKind.HUMAN
        && group.happens("smart_card_required", account.number());
  }

  /** The one whom Google calls an administrator. */
  public static boolean isGoogleAdministrator(Account account) {
    return account.position() == 5;
  }

  public boolean isEnrolledInTwoSteps(Account account) {
    return group.happens("google_enrolled", account.number());
  }

  public boolean isEnforcedInTwoSteps(Account account, LocalDate day) {
    return day.isBefore(GOOGLE_ENFORCES)
        ? group.happens("google_enforced_early", account.number())
        : !group.happens("google_exempt", account.number());
  }

  /** As Duo writes it. */
  public String duoStatus(Account account, LocalDate day) {
    if (!accounts.isEnabled(account, day)) {
      return "disabled";
    }
    if (group.happens("duo_bypass", account.number())) {
      return "bypass";
    }
    return group.happens("duo_locked_out", account.number(), day.toEpochDay())
        ? "locked out"
        : "active";
  }

  /** What a user of Duo has enrolled; nothing where not enrolled. */
  public List<DuoDevice> duoDevices(Account account) {
    int number = account.number();
    if (account.kind() == AccountKind.SERVICE || !group.happens("duo_enrolled", number)) {
      return List.of();
    }
    return DuoDevice.drawn(group.chance().of("duo device", number).share());
  }

  Enforced of(Account account, LocalDate day, int rank) {
    Answer isAnyClass = rank == 0 ? Answer.YES : Answer.UNKNOWN;
    return switch (account.directory().vendor()) {
      case ACTIVE_DIRECTORY ->
          Enforced.plainly(Answer.of(isSmartCardRequired(account)), Answer.YES);
      case GOOGLE -> Enforced.plainly(Answer.of(isEnforcedInTwoSteps(account, day)), isAnyClass);
      case DUO -> ofDuo(account, day, isAnyClass);
      case ENTRA, OKTA ->
          throw new IllegalArgumentException(account.directory().id() + " exports policies");
    };
  }

  private Enforced ofDuo(Account account, LocalDate day, Answer isAnyClass) {
    return switch (duoStatus(account, day)) {
      case "bypass" -> Enforced.plainly(Answer.NO, isAnyClass);
      case "active" ->
          Enforced.plainly(duoDevices(account).isEmpty() ? Answer.UNKNOWN : Answer.YES, isAnyClass);
      // Nobody gets in.
      default -> Enforced.plainly(Answer.YES, Answer.YES);
    };
  }
}
