package io.exposureledger.stats;

/**
 * How much longer one group goes without the event than another, within the same restriction.
 *
 * @param value difference of the restricted means
 * @param standardError its standard error
 * @param interval its normal interval
 */
public record RestrictedMeanDifference(double value, double standardError, Interval interval) {}
