package io.exposureledger.identity;

/**
 * A declared rule that says what kind an account is, over what its directory says.
 *
 * @param when a Spark SQL predicate over {@code core.account}
 */
public record AccountType(String type, String when) {}
