package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The sign-on and enrolment policies of Okta, evaluated for an account. */
final class OktaEnforcement {

  private final Organisation group;
  private final OktaGroups groups;

  OktaEnforcement(Organisation group) {
    this.group = group;
    this.groups = new OktaGroups(group);
  }

  Enforced of(Account account, int month, int rank) {
    LocalDate day = group.dates().get(month);
    OktaPolicies.SignOn policy = groups.signOn(account, day);
    long demanded =
        (demands(policy, account, true) ? inTrusted() : Situations.NONE)
            | (demands(policy, account, false) ? ~inTrusted() : Situations.NONE);
    Coverage twoFactors = new Coverage();
    twoFactors.add(Answer.YES, demanded);
    Coverage ofClass = new Coverage();
    ofClass.add(isBelowAdmitted(account, day, rank).not(), demanded);
    if (account.kind() == AccountKind.GUEST) {
      twoFactors.onlyYes();
      ofClass.onlyYes();
    }
    return new Enforced(
        twoFactors.protection(),
        twoFactors.condition(),
        ofClass.protection(),
        ofClass.condition(),
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        demanding(policy, account),
        leavingOut(policy, account));
  }

  /** The rules that demand a factor of the account somewhere. */
  private List<String> demanding(OktaPolicies.SignOn policy, Account account) {
    return Stream.of(true, false)
        .flatMap(isTrusted -> OktaPolicies.deciding(policy, account, isTrusted).stream())
        .filter(OktaPolicies.Rule::demandsFactor)
        .map(rule -> id(policy, rule))
        .distinct()
        .toList();
  }

  private List<String> leavingOut(OktaPolicies.SignOn policy, Account account) {
    return policy.rules().stream()
        .filter(rule -> rule.demandsFactor() && rule.leavesOutEmergency())
        .filter(rule -> account.kind() == AccountKind.BREAK_GLASS)
        .map(rule -> id(policy, rule) + ":user")
        .toList();
  }

  private String id(OktaPolicies.SignOn policy, OktaPolicies.Rule rule) {
    return OktaPolicies.id(group, "sign-on", policy.name())
        + "/"
        + OktaPolicies.ruleId(group, policy, rule);
  }

  private static long inTrusted() {
    return Situations.first(Situations.Dimension.LOCATIONS);
  }

  private static boolean demands(
      OktaPolicies.SignOn policy, Account account, boolean isOnTrustedNetwork) {
    return OktaPolicies.deciding(policy, account, isOnTrustedNetwork)
        .map(OktaPolicies.Rule::demandsFactor)
        .orElse(false);
  }

  private Answer isBelowAdmitted(Account account, LocalDate day, int rank) {
    OktaPolicies.Enrol enrol = groups.enrolment(account);
    return Answer.of(
        OktaPolicies.authenticators(day).stream()
            .filter(OktaPolicies.Authenticator::isForSignIn)
            .filter(one -> one.rank() < rank)
            .anyMatch(one -> enrol.admits(one.key())));
  }
}
