package io.exposureledger.stats;

/**
 * A value with its interval.
 *
 * @param value point estimate
 * @param interval two-sided interval of it
 */
public record Estimate(double value, Interval interval) {}
