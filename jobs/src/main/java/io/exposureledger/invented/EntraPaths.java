package io.exposureledger.invented;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods policy and the registration report of an Entra directory, for one account. */
final class EntraPaths implements Paths {

  private static final Map<String, Set<Method>> SERVES =
      Map.of(
          Enrolment.PHONE, Set.of(Method.SMS, Method.VOICE),
          Enrolment.ALTERNATE, Set.of(Method.VOICE),
          Enrolment.OFFICE, Set.of(Method.VOICE_OFFICE),
          Enrolment.PUSH, Set.of(Method.PUSH),
          Enrolment.CODE, Set.of(Method.TOTP),
          Enrolment.KEY, Set.of(Method.SECURITY_KEY),
          Enrolment.PASSKEY, Set.of(Method.SYNCED_PASSKEY),
          Enrolment.EMAIL, Set.of(Method.EMAIL));
  private static final Map<Method, String> RULES =
      new EnumMap<>(
          Map.of(
              Method.SMS, "Sms",
              Method.VOICE, "Voice",
              Method.VOICE_OFFICE, "Voice",
              Method.PUSH, "MicrosoftAuthenticator",
              Method.TOTP, "SoftwareOath",
              Method.SECURITY_KEY, "Fido2",
              Method.SYNCED_PASSKEY, "Fido2",
              Method.EMAIL, "Email"));
  private static final Set<Method> FOR_SIGN_IN_ONLY =
      Set.of(Method.SECURITY_KEY, Method.SYNCED_PASSKEY);

  private final Account account;
  private final int month;
  private final MethodsPolicy policy;
  private final Enrolment enrolment;
  private final Groups groups;
  private final Roles roles;

  EntraPaths(Organisation group, Account account, int month) {
    this.account = account;
    this.month = month;
    this.policy = MethodsPolicy.of(group, account.directory(), month);
    this.enrolment = new Enrolment(group);
    this.groups = new Groups(group);
    this.roles = new Roles(group);
  }

  @Override
  public Answer permitted(String path, Method method) {
    return switch (path) {
      case Ways.SIGN_IN -> method == Method.SMS ? configured(method, true) : Answer.NO;
      case Ways.SECOND_FACTOR -> method == Method.EMAIL ? Answer.NO : inForce(method);
      default -> selfService(method);
    };
  }

  @Override
  public boolean isTechnical(String path) {
    return true;
  }

  @Override
  public Set<Method> ruled() {
    return RULES.keySet();
  }

  @Override
  public List<Set<Method>> numbers() {
    return List.of(
        SERVES.get(Enrolment.PHONE), SERVES.get(Enrolment.ALTERNATE), SERVES.get(Enrolment.OFFICE));
  }

  @Override
  public Answer endsDelivery() {
    return Answer.YES;
  }

  @Override
  public Bindings bindings() {
    if (!enrolment.isReported(account)) {
      return Bindings.unknown();
    }
    List<String> methods = enrolment.methods(account, month);
    return new Bindings(
        true,
        account.kind() != AccountKind.GUEST && !methods.contains(Enrolment.UNMAPPED),
        methods.stream().filter(SERVES::containsKey).map(SERVES::get).toList());
  }

  private Answer selfService(Method method) {
    if (FOR_SIGN_IN_ONLY.contains(method)) {
      return Answer.NO;
    }
    if (roles.of(account).filter(held -> held.role().isUnderResetPolicy()).isPresent()) {
      return policy.administratorsMayReset();
    }
    Answer enabled =
        enrolment.isReported(account)
            ? Answer.of(enrolment.isResetEnabled(account))
            : Answer.UNKNOWN;
    return inForce(method).and(enabled);
  }

  /** Until a tenant is migrated older settings may permit what the policy does not. */
  private Answer inForce(Method method) {
    boolean isAllowed = method != Method.VOICE_OFFICE || MethodsPolicy.OFFICE_PHONE_ALLOWED;
    Answer configured = configured(method, false).and(Answer.of(isAllowed));
    return policy.isMigrated() ? configured : configured.onlyYes();
  }

  private Answer configured(Method method, boolean isForSignIn) {
    return policy
        .named(RULES.getOrDefault(method, ""))
        .map(rule -> configured(rule, isForSignIn))
        .orElse(Answer.UNKNOWN);
  }

  private Answer configured(MethodRule rule, boolean isForSignIn) {
    List<String> includes =
        rule.includes().stream()
            .filter(target -> !isForSignIn || target.isForSignIn())
            .map(MethodRule.Target::group)
            .toList();
    return Answer.of(rule.isEnabled())
        .and(Answer.any(includes, this::isIn))
        .and(Answer.any(rule.excludes(), this::isIn).not());
  }

  private Answer isIn(String name) {
    return name.equals(MethodRule.EVERYONE) ? Answer.YES : groups.has(name, account);
  }
}
