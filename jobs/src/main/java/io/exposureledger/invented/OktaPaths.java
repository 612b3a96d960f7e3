package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sign-on, enrolment and password policies of Okta, for one account. */
final class OktaPaths implements Paths {

  private static final Map<Method, String> AUTHENTICATORS =
      new EnumMap<>(
          Map.of(
              Method.SMS, "phone_number",
              Method.VOICE, "phone_number",
              Method.PUSH, "okta_verify",
              Method.TOTP, "google_otp",
              Method.PASSKEY, "webauthn",
              Method.EMAIL, "okta_email"));

  private final Account account;
  private final LocalDate day;
  private final OktaGroups groups;
  private final Bindings bindings;

  OktaPaths(Organisation group, Account account, int month) {
    this.account = account;
    this.day = group.dates().get(month);
    this.groups = new OktaGroups(group);
    this.bindings = new OktaFactors(group).bindings(account, month);
  }

  @Override
  public Answer permitted(String path, Method method) {
    return switch (path) {
      case Ways.SIGN_IN ->
          Answer.of(method.isTelephone() && isAnyFactorTaken())
              .and(admitted(method, OktaPolicies.Authenticator::isForSignIn));
      case Ways.SECOND_FACTOR -> admitted(method, OktaPolicies.Authenticator::isForSignIn);
      default ->
          isListedForReset(method).and(admitted(method, OktaPolicies.Authenticator::isForRecovery));
    };
  }

  @Override
  public boolean isTechnical(String path) {
    return true;
  }

  @Override
  public Set<Method> ruled() {
    return AUTHENTICATORS.keySet();
  }

  @Override
  public Bindings bindings() {
    return bindings;
  }

  @Override
  public List<Set<Method>> numbers() {
    return List.of(Set.of(Method.SMS), Set.of(Method.VOICE));
  }

  @Override
  public Answer endsDelivery() {
    return Answer.NO;
  }

  /** Whether it may be enrolled, and serves what is asked. */
  private Answer admitted(Method method, Predicate<OktaPolicies.Authenticator> serves) {
    if (method == Method.UNMAPPED) {
      return Answer.UNKNOWN;
    }
    OktaPolicies.Enrol enrolment = groups.enrolment(account);
    return Answer.of(
        OktaPolicies.authenticators(day).stream()
            .filter(one -> one.key().equals(AUTHENTICATORS.get(method)))
            .anyMatch(one -> serves.test(one) && enrolment.admits(one.key())));
  }

  private Answer isListedForReset(Method method) {
    OktaResets.Rule rule = groups.reset(account, day).deciding();
    return method == Method.UNMAPPED && rule.allows()
        ? Answer.UNKNOWN
        : Answer.of(rule.takes(method));
  }

  private boolean isAnyFactorTaken() {
    OktaPolicies.SignOn policy = groups.signOn(account, day);
    return Stream.of(true, false)
        .map(isOnTrustedNetwork -> OktaPolicies.deciding(policy, account, isOnTrustedNetwork))
        .flatMap(Optional::stream)
        .anyMatch(OktaPolicies.Rule::takesAnyFactor);
  }
}
