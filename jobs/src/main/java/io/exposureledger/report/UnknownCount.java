package io.exposureledger.report;

/** Accounts in scope for which a metric is not known, for one reason. */
public record UnknownCount(String metric, String reason, long accounts) {}
