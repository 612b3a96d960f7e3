package io.exposureledger.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of {@code mart.metric} for tests, their shares computed from their counts. */
record MetricRows(LocalDate asOf, String runId) {

  static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  private static final double UNKNOWN_FOR_POINT = 0.05;

  static MetricRows october() {
    return new MetricRows(OCTOBER, "run-2026-10-31");
  }

  MetricRow whole(String metric, long yes, long no, long unknown) {
    return row(metric, MetricRow.ENTERPRISE, "aldermoor", MetricRow.ALL, yes, no, unknown);
  }

  MetricRow unit(String metric, String unit, long yes, long no, long unknown) {
    return row(metric, MetricRow.UNIT, unit, MetricRow.ALL, yes, no, unknown);
  }

  MetricRow directory(String metric, String directory, long yes, long no, long unknown) {
    return row(metric, MetricRow.DIRECTORY, directory, MetricRow.ALL, yes, no, unknown);
  }

  MetricRow stratum(String metric, String stratum, long yes, long no, long unknown) {
    return row(metric, MetricRow.ENTERPRISE, "aldermoor", stratum, yes, no, unknown);
  }

  private MetricRow row(
      String metric,
      String unitKind,
      String unit,
      String stratum,
      long yes,
      long no,
      long unknown) {
    long inScope = yes + no + unknown;
    MetricStatus status = status(inScope, unknown);
    boolean isPoint = status == MetricStatus.POINT;
    double share = (double) yes / (yes + no);
    return new MetricRow(
        asOf,
        runId,
        metric,
        1,
        unitKind,
        unit,
        stratum,
        "account",
        inScope,
        yes,
        no,
        unknown,
        21,
        isPoint ? OptionalDouble.of(share) : OptionalDouble.empty(),
        shareOf(yes, inScope),
        shareOf(yes + unknown, inScope),
        isPoint ? OptionalDouble.of(Math.max(0, share - 0.05)) : OptionalDouble.empty(),
        isPoint ? OptionalDouble.of(Math.min(1, share + 0.05)) : OptionalDouble.empty(),
        isPoint ? Optional.of("wilson_95") : Optional.empty(),
        status,
        reason(status),
        "nist-800-63b-4");
  }

  private static MetricStatus status(long inScope, long unknown) {
    if (inScope == 0) {
      return MetricStatus.NOT_COMPUTABLE;
    }
    return unknown <= inScope * UNKNOWN_FOR_POINT ? MetricStatus.POINT : MetricStatus.RANGE_ONLY;
  }

  private static Optional<String> reason(MetricStatus status) {
    return switch (status) {
      case POINT -> Optional.empty();
      case RANGE_ONLY -> Optional.of("too_many_unknown");
      case NOT_COMPUTABLE -> Optional.of("nothing_in_scope");
    };
  }

  private static OptionalDouble shareOf(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
