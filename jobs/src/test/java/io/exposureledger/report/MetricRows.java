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

  /**
   * A row of another grain.
   *
   * @param unitKind the kind of unit, with a stratum after a slash where it is not all
   */
  MetricRow of(
      String metric, String grain, String unitKind, String unit, long yes, long no, long unknown) {
    String[] kind = unitKind.split("/");
    String stratum = kind.length > 1 ? kind[1] : MetricRow.ALL;
    MetricRow row = row(metric, kind[0], unit, stratum, yes, no, unknown);
    return with(row, grain, row.outOfScope(), row.value(), row.ciLow(), row.ciHigh());
  }

  /** A rate per 1,000 account-days; its limits stand 10 % to either side. */
  MetricRow rate(String unitKind, String unit, long acts, long days, long unknown, long outside) {
    MetricRow row =
        row(
            "recovery.resets",
            unitKind,
            unit,
            MetricRow.ALL,
            acts,
            Math.max(0, days - acts),
            unknown - (days == 0 ? acts : 0));
    boolean isPoint = row.value().isPresent();
    double rate = days == 0 ? 0 : 1000.0 * acts / days;
    return with(
        row,
        "account_day",
        outside,
        isPoint ? OptionalDouble.of(rate) : OptionalDouble.empty(),
        isPoint ? OptionalDouble.of(rate * 0.9) : OptionalDouble.empty(),
        isPoint ? OptionalDouble.of(rate * 1.1) : OptionalDouble.empty());
  }

  private static MetricRow with(
      MetricRow row,
      String grain,
      long outside,
      OptionalDouble value,
      OptionalDouble low,
      OptionalDouble high) {
    return new MetricRow(
        row.asOf(),
        row.runId(),
        row.metric(),
        row.version(),
        row.unitKind(),
        row.unit(),
        row.stratum(),
        grain,
        row.inScope(),
        row.yes(),
        row.no(),
        row.unknown(),
        outside,
        value,
        grain.equals("account_day") && row.inScope() > 0
            ? OptionalDouble.of(1000.0 * row.yes() / row.inScope())
            : row.valueLow(),
        row.valueHigh(),
        low,
        high,
        row.ciMethod(),
        row.status(),
        row.reason(),
        row.rulePack());
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
      case RANGE_ONLY -> Optional.of("unknown share 0.2175 is above 0.0500");
      case NOT_COMPUTABLE -> Optional.of("nothing in scope");
    };
  }

  private static OptionalDouble shareOf(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
