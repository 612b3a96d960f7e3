package io.exposureledger.report;

/** A check of level WARN that does not hold. */
public record CheckWarning(
    String table, String check, long observed, long limit, String explanation) {}
