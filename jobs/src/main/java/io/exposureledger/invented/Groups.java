package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The nested groups of an Entra directory. Of each name there is a tree: a root, three groups below
 * one another, groups of twenty leaves, and leaves of five hundred places. The third contains the
 * root again.
 */
public final class Groups {

  /** Which names a directory has. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "aldermoor", List.of("sms-removed", "frontline", "voice-callers", "passkey-rollout"),
          "quillhaven", List.of("sms-pilot", "voice-callers"));

  private static final int LEAF = 500;
  private static final int LEAVES = 20;

  private final Organisation group;
  private final Accounts accounts;

  public Groups(Organisation group) {
    this.group = group;
    this.accounts = new Accounts(group);
  }

  /** A group with the groups and the accounts that are directly in it. */
  public record Members(String id, String name, List<String> groups, List<Account> accounts) {}

  public static List<String> names(Directory directory) {
    return NAMES.get(directory.id());
  }

  /** Whether everything in the tree is exported: one group of Quillhaven's callers is not. */
  private static boolean isWhole(Directory directory, String name) {
    return !(directory.id().equals("quillhaven") && name.equals("voice-callers"));
  }

  /** Whether an account is in a tree; unknown where it is in no part that is exported. */
  Answer has(String name, Account account) {
    if (group.happens(name, account.number())) {
      return Answer.YES;
    }
    return isWhole(account.directory(), name) ? Answer.NO : Answer.UNKNOWN;
  }

  /** How many leaves each tree of a directory has. */
  public static int leaves(Directory directory) {
    return (directory.size() + LEAF - 1) / LEAF;
  }

  /** The group at which policies are aimed. */
  public String root(Directory directory, String name) {
    return id(directory, name, "root", 0);
  }

  /** The groups above the leaves of a tree. */
  public List<Members> upper(Directory directory, String name) {
    List<String> middle = new ArrayList<>();
    List<Members> upper = new ArrayList<>();
    for (int first = 0; first < leaves(directory); first += LEAVES) {
      List<String> leaves = new ArrayList<>();
      for (int leaf = first; leaf < Math.min(first + LEAVES, leaves(directory)); leaf++) {
        leaves.add(id(directory, name, "leaf", leaf));
      }
      middle.add(id(directory, name, "middle", first));
      upper.add(members(directory, name, "middle", first, leaves));
    }
    if (!isWhole(directory, name)) {
      middle.add(id(directory, name, "not exported", 0));
    }
    upper.add(members(directory, name, "root", 0, List.of(id(directory, name, "below", 1))));
    upper.add(members(directory, name, "below", 1, List.of(id(directory, name, "below", 2))));
    upper.add(members(directory, name, "below", 2, List.of(id(directory, name, "below", 3))));
    middle.add(root(directory, name));
    upper.add(members(directory, name, "below", 3, middle));
    return upper;
  }

  private Members members(
      Directory directory, String name, String part, int number, List<String> groups) {
    return new Members(
        id(directory, name, part, number),
        number == 0 && part.equals("root") ? name : name + " " + part + " " + number,
        groups,
        List.of());
  }

  /** A leaf with the accounts that exist at the end of a month. */
  public Members leaf(Directory directory, String name, int leaf, int month) {
    List<Account> members = new ArrayList<>();
    int first = directory.from() + leaf * LEAF;
    for (int number = first; number < Math.min(first + LEAF, directory.to()); number++) {
      if (group.happens(name, number)) {
        Account account = accounts.at(number);
        if (accounts.exists(account, group.dates().get(month))) {
          members.add(account);
        }
      }
    }
    return new Members(
        id(directory, name, "leaf", leaf), name + " leaf " + leaf, List.of(), members);
  }

  private String id(Directory directory, String name, String part, int number) {
    return group.chance().of("group " + directory.id() + name + part, number).id().toString();
  }
}
