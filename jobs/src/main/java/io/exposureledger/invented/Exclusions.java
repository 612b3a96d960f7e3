package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom enabled access policies and rules on sign-in leave out. */
public final class Exclusions {

  private final Organisation group;
  private final Groups groups;
  private final Roles roles;
  private final OktaGroups oktaGroups;
  private final Accounts accounts;

  public Exclusions(Organisation group) {
    this.group = group;
    this.groups = new Groups(group);
    this.roles = new Roles(group);
    this.oktaGroups = new OktaGroups(group);
    this.accounts = new Accounts(group);
  }

  /**
   * What a policy excludes.
   *
   * @param subject directory, policy, and the kind and id of what is excluded
   * @param leavesOut whether an account of the directory would be included but for it
   */
  public record Exclusion(
      Directory directory, String subject, Function<Account, Answer> leavesOut) {}

  /** Those that are in force at the end of a day. */
  public List<Exclusion> on(LocalDate day) {
    List<Exclusion> found = new ArrayList<>();
    for (Directory directory : group.directories()) {
      switch (directory.vendor()) {
        case ENTRA ->
            AccessPolicies.of(group, directory, day).stream()
                .filter(AccessPolicy::isEnabled)
                .forEach(policy -> found.addAll(of(directory, policy)));
        case OKTA -> found.addAll(ofOkta(directory, day));
        case ACTIVE_DIRECTORY, GOOGLE, DUO -> {}
      }
    }
    return found;
  }

  private List<Exclusion> of(Directory directory, AccessPolicy policy) {
    Audience audience = policy.audience();
    String name = directory.id() + ":" + policy.id();
    Function<Account, Answer> included = account -> audience.includes(account, groups, roles);
    List<Exclusion> found = new ArrayList<>();
    if (audience.leavesOutEmergency()) {
      emergency(directory).forEach(one -> found.add(user(directory, name, one, included)));
    }
    for (String without : audience.withoutGroups()) {
      found.add(
          new Exclusion(
              directory,
              name + ":group:" + groups.root(directory, without),
              account -> included.apply(account).and(groups.has(without, account))));
    }
    if (audience.leavesOutGuests()) {
      found.add(
          new Exclusion(
              directory,
              name + ":guests",
              account ->
                  included.apply(account).and(Answer.of(account.kind() == AccountKind.GUEST))));
    }
    return found;
  }

  private static Exclusion user(
      Directory directory, String policy, Account user, Function<Account, Answer> included) {
    return new Exclusion(
        directory,
        policy + ":user:" + user.id(),
        account -> Answer.of(account.number() == user.number()).and(included.apply(account)));
  }

  private Stream<Account> emergency(Directory directory) {
    return Stream.of(directory.from(), directory.from() + 1).map(accounts::at);
  }

  /** The first active policy whose group holds an account is the only one for it. */
  private List<Exclusion> ofOkta(Directory directory, LocalDate day) {
    List<OktaPolicies.SignOn> active =
        OktaPolicies.signOn(day).stream().filter(OktaPolicies.SignOn::isActive).toList();
    return active.stream()
        .filter(policy -> policy.rules().stream().anyMatch(OktaPolicies.Rule::leavesOutEmergency))
        .flatMap(
            policy ->
                emergency(directory)
                    .map(
                        one ->
                            user(
                                directory,
                                directory.id()
                                    + ":"
                                    + OktaPolicies.id(group, "sign-on", policy.name()),
                                one,
                                account -> Answer.of(decides(policy, active, account)))))
        .toList();
  }

  private boolean decides(
      OktaPolicies.SignOn policy, List<OktaPolicies.SignOn> active, Account account) {
    return active.stream()
        .filter(one -> oktaGroups.has(one.group(), account))
        .findFirst()
        .filter(policy::equals)
        .isPresent();
  }
}
