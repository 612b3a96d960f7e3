package io.exposureledger.stats;

/**
 * One group in a log-rank test; with weights, both are sums of weights.
 *
 * @param observed events seen
 * @param expected events expected if survival were equal
 */
public record LogRankGroup(double observed, double expected) {}
