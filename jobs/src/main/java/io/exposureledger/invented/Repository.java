package io.exposureledger.invented;

import java.util.Locale;

/**
 * A repository, told apart by the first of the accounts that work in it.
 *
 * @param department whose it is, as its name says
 */
public record Repository(Kind kind, int first, Company company, String department) {

  /** What it is scanned with. */
  public enum Kind {
    CODE(250, "service"),
    PROJECT(1_000, "project"),
    TOOLS(1_000, "tools");

    private final int accounts;
    private final String noun;

    Kind(int accounts, String noun) {
      this.accounts = accounts;
      this.noun = noun;
    }

    /** How many accounts share one. */
    public int accounts() {
      return accounts;
    }
  }

  /** {@code owner/name}. */
  public String name() {
    return owner() + "/" + slug(department) + "-" + kind.noun + "-" + first;
  }

  String owner() {
    return company.name().toLowerCase(Locale.ROOT);
  }

  static String slug(String department) {
    return department.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
