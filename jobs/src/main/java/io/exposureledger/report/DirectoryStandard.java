package io.exposureledger.report;

import java.util.List;

/**
 * What a directory requires of one group of accounts.
 *
 * @param accounts privileged, member, guest or other
 * @param always those asked for two factors in every situation
 * @param partly those asked in some situations only
 * @param ofClass those asked for two factors of the class that their unit requires
 * @param policies the policies that ask most of them, by name
 * @param furtherPolicies how many more there are
 */
public record DirectoryStandard(
    String directory,
    String accounts,
    long inScope,
    long always,
    long partly,
    long never,
    Counts ofClass,
    Counts legacyClosed,
    List<String> policies,
    long furtherPolicies) {

  public long unknown() {
    return inScope - always - partly - never;
  }
}
