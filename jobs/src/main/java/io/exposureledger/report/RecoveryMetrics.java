package io.exposureledger.report;

import java.util.List;
import java.util.Optional;

/** The rows of the metrics on recovery, by what the section asks for. */
record RecoveryMetrics(List<MetricRow> rows) {

  static final String PREFIX = "recovery.";
  static final String RESETS = "recovery.resets";
  static final String UNVERIFIED = "recovery.unverified";
  static final String TICKETLESS = "recovery.ticketless";
  static final String NEW_FACTOR = "recovery.then_new_factor";
  static final String BURST = "recovery.burst";

  /** The indicators in the order of the report. */
  static final List<String> INDICATORS =
      List.of(
          UNVERIFIED,
          TICKETLESS,
          "recovery.unapproved_privileged",
          NEW_FACTOR,
          "recovery.number_then_reset",
          "recovery.then_privilege",
          "recovery.after_probing",
          "recovery.self_or_leaver",
          "recovery.notice_missing",
          BURST);

  Optional<MetricRow> whole(String metric) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric) && row.isWholeOrganisation())
        .findFirst();
  }

  Optional<MetricRow> of(String metric, String unitKind, String unit) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric))
        .filter(row -> row.unitKind().equals(unitKind) && row.unit().equals(unit))
        .filter(row -> row.stratum().equals(MetricRow.ALL))
        .findFirst();
  }

  /** Whether a metric has a section of its own and no place among the figures on accounts. */
  static boolean isOne(String metric) {
    return metric.startsWith(PREFIX);
  }

  /** A further answer to the same question, such as a shorter time. */
  Optional<MetricRow> stratum(String metric, String stratum) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric))
        .filter(row -> row.unitKind().equals(MetricRow.ENTERPRISE))
        .filter(row -> row.stratum().equals(stratum))
        .findFirst();
  }
}
