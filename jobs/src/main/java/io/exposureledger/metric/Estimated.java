package io.exposureledger.metric;

/** A value of a metric that is estimated, in one line of {@code mart.metric}. */
public record Estimated(
    String metric, String unitKind, String unit, String stratum, MetricValue value) {}
