package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom an access policy is aimed at, and whom it leaves out.
 *
 * @param roles ids of role templates; who is merely eligible for a role does not hold it
 */
public record Audience(
    boolean isEveryone,
    boolean hasGuests,
    List<String> groups,
    List<String> roles,
    boolean leavesOutEmergency,
    boolean leavesOutGuests,
    List<String> withoutGroups) {

  static Audience everyone() {
    return new Audience(true, false, List.of(), List.of(), true, false, List.of());
  }

  static Audience guests() {
    return new Audience(false, true, List.of(), List.of(), false, false, List.of());
  }

  static Audience groups(String... groups) {
    return new Audience(false, false, List.of(groups), List.of(), true, false, List.of());
  }

  static Audience roles(List<String> roles) {
    return new Audience(false, false, List.of(), roles, true, false, List.of());
  }

  Audience without(String... groups) {
    return new Audience(
        isEveryone,
        hasGuests,
        this.groups,
        roles,
        leavesOutEmergency,
        leavesOutGuests,
        List.of(groups));
  }

  Audience withoutGuests() {
    return new Audience(
        isEveryone, hasGuests, groups, roles, leavesOutEmergency, true, withoutGroups);
  }

  Answer includes(Account account, Groups members, Roles holders) {
    boolean isNamed =
        isEveryone
            || (hasGuests && account.kind() == AccountKind.GUEST)
            || holders
                .of(account)
                .filter(held -> !held.isEligible())
                .filter(held -> roles.contains(held.role().templateId()))
                .isPresent();
    return Answer.of(isNamed).or(Answer.any(groups, group -> members.has(group, account)));
  }

  /** What leaves the account out, such as {@code group:frontline}; unknown ones end in ?. */
  List<String> exclusions(Account account, Groups members) {
    List<String> found = new ArrayList<>();
    if (leavesOutEmergency && account.kind() == AccountKind.BREAK_GLASS) {
      found.add("user");
    }
    if (leavesOutGuests && account.kind() == AccountKind.GUEST) {
      found.add("guests");
    }
    for (String group : withoutGroups) {
      switch (members.has(group, account)) {
        case YES -> found.add("group:" + group);
        case UNKNOWN -> found.add("group:" + group + "?");
        case NO -> {}
      }
    }
    return found;
  }

  static Answer isExcluded(List<String> exclusions) {
    return Answer.any(exclusions, one -> one.endsWith("?") ? Answer.UNKNOWN : Answer.YES);
  }
}
