package io.exposureledger.stats;

/**
 * A two-sided interval.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double low, double high) {}
