package io.exposureledger.report;

import java.util.List;
import java.util.Optional;

/** The rows of the metrics on leaked secrets, by what the section asks for. */
record SecretMetrics(List<MetricRow> rows) {

  static final String PREFIX = "secret.";
  static final String OPEN = "secret.open";
  static final String REVOKED_BY_DAY = "secret.revoked_by_day";
  static final String MEDIAN = "secret.median_days";
  static final String RMST_90 = "secret.rmst_90";
  static final String RMST_365 = "secret.rmst_365";
  static final String OPEN_AGE = "secret.open_age_days";
  static final String CLOSED_ONLY = "secret.closed_only_days";
  static final String FROM_LEAK = "from_leak";

  private static final List<String> DURATIONS =
      List.of(MEDIAN, RMST_90, RMST_365, OPEN_AGE, CLOSED_ONLY);

  /** Whether a metric has a section of its own and no place among the figures on accounts. */
  static boolean isOne(String metric) {
    return metric.startsWith(PREFIX);
  }

  /** Whether the value of a metric is a number of days, and no share. */
  static boolean isDuration(String metric) {
    return DURATIONS.contains(metric);
  }

  static String byDay(int day) {
    return "day_" + day;
  }

  Optional<MetricRow> whole(String metric) {
    return whole(metric, MetricRow.ALL);
  }

  Optional<MetricRow> whole(String metric, String stratum) {
    return rows.stream()
        .filter(row -> row.unitKind().equals(MetricRow.ENTERPRISE))
        .filter(row -> row.metric().equals(metric) && row.stratum().equals(stratum))
        .findFirst();
  }

  Optional<MetricRow> of(String metric, String unitKind, String unit, String stratum) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric) && row.stratum().equals(stratum))
        .filter(row -> row.unitKind().equals(unitKind) && row.unit().equals(unit))
        .findFirst();
  }

  /** The parts of one kind that are measured, in the order of their ids. */
  List<String> parts(String unitKind) {
    return rows.stream()
        .filter(row -> row.metric().equals(MEDIAN) && row.unitKind().equals(unitKind))
        .filter(row -> row.stratum().equals(MetricRow.ALL))
        .map(MetricRow::unit)
        .distinct()
        .sorted()
        .toList();
  }
}
