package io.exposureledger.report;

import java.util.List;
import java.util.Optional;

/** The rows of the metrics on enforcement after mergers, by what the section asks for. */
record MergerMetrics(List<MetricRow> rows) {

  static final String PREFIX = "merger.";
  static final String GAP = "merger.gap";
  static final String PARTIAL_PERSON = "merger.partial_person";
  static final String TIME = "merger.time_to_enforcement";
  static final String MFA_GAP = "mfa.gap";
  static final String MFA_PARTIAL = "mfa.partial";
  static final String LEGACY_OPEN = "mfa.legacy_open";
  static final String LEGACY_USED = "mfa.legacy_used";
  static final String MERGER = "merger";
  static final String COMPANY = "company";
  static final String ANY_FACTOR = "any_factor";

  /** Whether a metric has a section of its own and no place among the figures on accounts. */
  static boolean isOne(String metric) {
    return metric.startsWith(PREFIX);
  }

  /** Whether the value of a metric is a number of days, and no share. */
  static boolean isDuration(String metric) {
    return metric.equals(TIME);
  }

  Optional<MetricRow> whole(String metric) {
    return rows.stream()
        .filter(MetricRow::isWholeOrganisation)
        .filter(row -> row.metric().equals(metric))
        .findFirst();
  }

  Optional<MetricRow> of(String metric, String unitKind, String unit) {
    return of(metric, unitKind, unit, MetricRow.ALL);
  }

  Optional<MetricRow> of(String metric, String unitKind, String unit, String stratum) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric) && row.stratum().equals(stratum))
        .filter(row -> row.unitKind().equals(unitKind) && row.unit().equals(unit))
        .findFirst();
  }

  /** The parts of one kind in which a metric is measured, in the order of their ids. */
  List<String> parts(String metric, String unitKind) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric) && row.unitKind().equals(unitKind))
        .filter(row -> row.stratum().equals(MetricRow.ALL))
        .map(MetricRow::unit)
        .distinct()
        .sorted()
        .toList();
  }
}
