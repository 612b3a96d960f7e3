package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;

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
    boolean isLeftOut = account.kind() == AccountKind.BREAK_GLASS && demanded == Situations.NONE;
    boolean wouldDemand = policy.rules().stream().anyMatch(OktaPolicies.Rule::demandsFactor);
    String id = OktaPolicies.id(group, "sign-on", policy.name());
    return new Enforced(
        twoFactors.protection(),
        twoFactors.condition(),
        ofClass.protection(),
        ofClass.condition(),
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        demanded == Situations.NONE ? List.of() : List.of(id),
        isLeftOut && wouldDemand ? List.of(id + ":user") : List.of());
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
