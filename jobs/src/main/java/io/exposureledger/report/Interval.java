package io.exposureledger.report;

/** Limits within which a share would vary if the process that made it ran again. */
public record Interval(double low, double high, String method) {}
