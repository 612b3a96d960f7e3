package io.exposureledger.report;

import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of the metrics on leaked secrets, for tests. */
final class SecretRows {

  private SecretRows() {}

  /** A row with a value and its limits. */
  static MetricRow point(
      String metric,
      String unit,
      long[] of,
      double value,
      OptionalDouble low,
      OptionalDouble high) {
    return row(
        metric,
        unit,
        of,
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        low,
        high,
        Optional.empty());
  }

  /** A row without a value. */
  static MetricRow none(String metric, String unit, long[] of, String reason) {
    OptionalDouble nothing = OptionalDouble.empty();
    return row(metric, unit, of, nothing, nothing, nothing, nothing, Optional.of(reason));
  }

  /** A row of the ages of the open ones. */
  static MetricRow ages(String unit, long[] of, double median, double oldest) {
    OptionalDouble nothing = OptionalDouble.empty();
    return row(
        SecretMetrics.OPEN_AGE,
        unit,
        of,
        OptionalDouble.of(median),
        OptionalDouble.of(oldest),
        nothing,
        nothing,
        Optional.empty());
  }

  /**
   * A row that counts.
   *
   * @param unit kind, unit and stratum, with slashes between; the stratum may be missing
   * @param of yes, no and unknown
   */
  static MetricRow counted(String metric, String unit, long... of) {
    return point(
        metric,
        unit,
        of,
        (double) of[0] / Math.max(1, of[0] + of[1]),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static MetricRow row(
      String metric,
      String unit,
      long[] of,
      OptionalDouble value,
      OptionalDouble valueHigh,
      OptionalDouble low,
      OptionalDouble high,
      Optional<String> reason) {
    String[] parts = unit.split("/");
    return new MetricRow(
        MetricRows.OCTOBER,
        "run-2026-10-31",
        metric,
        1,
        parts[0],
        parts[1],
        parts.length > 2 ? parts[2] : MetricRow.ALL,
        "secret",
        of[0] + of[1] + of[2],
        of[0],
        of[1],
        of[2],
        7,
        value,
        OptionalDouble.empty(),
        valueHigh,
        low,
        high,
        low.isPresent() ? Optional.of("log-log") : Optional.empty(),
        reason.isPresent() ? MetricStatus.NOT_COMPUTABLE : MetricStatus.POINT,
        reason,
        "nist-800-63b-4");
  }
}
