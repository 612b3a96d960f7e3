package io.exposureledger.invented;

import java.io.Serializable;

/**
 * A directory, and which accounts are in it: those numbered from {@code from}, below {@code to}.
 *
 * @param domain the mail domain of its sign-in names
 * @param home the directory whose people have a second account here; null where it is their first
 */
public record Directory(
    String id, Vendor vendor, Company company, String domain, String home, int from, int to)
    implements Serializable {

  public int size() {
    return to - from;
  }
}
