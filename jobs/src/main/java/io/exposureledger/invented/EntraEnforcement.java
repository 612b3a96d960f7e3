package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conditional Access, or the security defaults, evaluated for an account. */
final class EntraEnforcement {

  private final Organisation group;
  private final Groups groups;
  private final Roles roles;
  private final SecondFactors secondFactors;
  private final Map<String, List<AccessPolicy>> enabled = new TreeMap<>();

  EntraEnforcement(Organisation group) {
    this.group = group;
    this.groups = new Groups(group);
    this.roles = new Roles(group);
    this.secondFactors = new SecondFactors(group);
  }

  /**
   * What is required of an account.
   *
   * @param rank of the class that its unit requires
   */
  Enforced of(Account account, int month, int rank) {
    OneAccount one = new OneAccount(account, month, rank);
    LocalDate day = group.dates().get(month);
    if (AccessPolicies.hasSecurityDefaults(account.directory(), day)) {
      one.addSecurityDefaults();
    } else {
      enabled
          .computeIfAbsent(account.directory().id() + day, key -> enabled(account, day))
          .forEach(one::add);
    }
    return one.enforced();
  }

  private List<AccessPolicy> enabled(Account account, LocalDate day) {
    return AccessPolicies.of(group, account.directory(), day).stream()
        .filter(AccessPolicy::isEnabled)
        .toList();
  }

  private final class OneAccount {

    private final Account account;
    private final int rank;
    private final Answer isPlainOfClass;
    private final Coverage twoFactors = new Coverage();
    private final Coverage ofClass = new Coverage();
    private final List<String> policies = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();
    private Answer isLegacyClosed = Answer.NO;

    OneAccount(Account account, int month, int rank) {
      this.account = account;
      this.rank = rank;
      this.isPlainOfClass = secondFactors.isBelowAdmitted(account, month, rank).not();
    }

    private void addSecurityDefaults() {
      boolean isAdministrator =
          roles
              .of(account)
              .filter(held -> !held.isEligible() && held.role().isUnderResetPolicy())
              .isPresent();
      long situations =
          isAdministrator ? Situations.ALL : Situations.first(Situations.Dimension.RISK);
      twoFactors.add(Answer.YES, situations);
      ofClass.add(isPlainOfClass, situations);
      isLegacyClosed = Answer.YES;
      policies.add("security_defaults");
    }

    private void add(AccessPolicy policy) {
      Answer included = policy.audience().includes(account, groups, roles);
      List<String> excluded = policy.audience().exclusions(account, groups);
      Answer applies = included.and(Audience.isExcluded(excluded).not());
      twoFactors.add(applies, policy.situations());
      ofClass.add(applies.and(isOfClass(policy.grant())), policy.situations());
      if (policy.closesLegacy()) {
        isLegacyClosed = isLegacyClosed.or(applies);
      }
      if (policy.situations() == Situations.NONE && !policy.closesLegacy()) {
        return;
      }
      if (applies == Answer.YES) {
        policies.add(policy.id());
      } else if (included == Answer.YES) {
        excluded.forEach(one -> exclusions.add(policy.id() + ":" + named(one)));
      }
    }

    /** With the id of the group instead of its name. */
    private String named(String exclusion) {
      if (!exclusion.startsWith("group:")) {
        return exclusion;
      }
      boolean isCertain = !exclusion.endsWith("?");
      String name = exclusion.substring(6, exclusion.length() - (isCertain ? 0 : 1));
      return "group:" + groups.root(account.directory(), name) + (isCertain ? "" : "?");
    }

    private Answer isOfClass(Grant grant) {
      if (grant.isBlock()) {
        return Answer.YES;
      }
      return grant
          .strength()
          .map(strength -> Answer.of(strength.lowestRank() >= rank))
          .orElse(isPlainOfClass);
    }

    private Enforced enforced() {
      if (account.kind() == AccountKind.GUEST) {
        twoFactors.onlyYes();
        ofClass.onlyYes();
      }
      return new Enforced(
          twoFactors.protection(),
          twoFactors.condition(),
          ofClass.protection(),
          ofClass.condition(),
          isLegacyClosed.not(),
          Answer.UNKNOWN,
          policies,
          exclusions);
    }
  }
}
