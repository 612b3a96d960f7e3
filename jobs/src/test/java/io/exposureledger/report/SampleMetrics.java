package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;

/** The metric rows of the sample report. */
final class SampleMetrics {

  private SampleMetrics() {}

  static List<MetricRow> october() {
    MetricRows rows = MetricRows.october();
    return List.of(
        rows.whole("sms.exposed", 120, 193, 87),
        rows.whole("sms.latent", 96, 192, 112),
        rows.whole("sms.recovery_only", 4, 307, 89),
        rows.whole("sms.dependent", 73, 262, 65),
        rows.whole("sms.cutoff", 73, 262, 65),
        rows.whole("sms.privileged_exposed", 4, 12, 37),
        rows.whole("sms.residual", 24, 307, 69),
        rows.whole("sms.no_alternative_offered", 14, 380, 6));
  }

  static List<MetricRow> september() {
    MetricRows rows = new MetricRows(SampleReport.SEPTEMBER, "run-2026-09-30");
    return List.of(
        rows.whole("sms.exposed", 167, 183, 60),
        rows.whole("sms.latent", 82, 242, 86),
        rows.whole("sms.recovery_only", 16, 324, 70),
        rows.whole("sms.dependent", 109, 259, 42),
        rows.whole("sms.cutoff", 109, 259, 42),
        rows.whole("sms.privileged_exposed", 4, 23, 28),
        rows.whole("sms.no_alternative_offered", 45, 359, 6));
  }

  static List<MetricRow> august() {
    MetricRows rows = new MetricRows(SampleReport.AUGUST, "run-2026-08-31");
    return List.of(
        rows.whole("sms.exposed", 202, 139, 60),
        rows.whole("sms.latent", 78, 242, 81),
        rows.whole("sms.recovery_only", 16, 315, 70),
        rows.whole("sms.dependent", 128, 231, 42));
  }

  static List<MetricRow> units() {
    List<MetricRow> rows = new ArrayList<>();
    add(rows, "u-head", 31, 60, 2, 22);
    add(rows, "u-fin", 6, 33, 1, 11);
    add(rows, "u-it", 2, 47, 0, 4);
    add(rows, "u-ops", 38, 31, 3, 30);
    add(rows, "u-tessel", 22, 12, 38, 9);
    add(rows, "u-tessel-field", 9, 3, 21, 4);
    add(rows, "u-quill", 5, 2, 18, 8);
    add(rows, "u-depot", 4, 3, 0, 5);
    add(rows, "u-lab", 2, 1, 1, 2);
    add(rows, UnitLabel.UNASSIGNED, 1, 1, 3, 1);
    return rows;
  }

  private static void add(
      List<MetricRow> rows, String unit, long yes, long no, long unknown, long latent) {
    MetricRows october = MetricRows.october();
    long inScope = yes + no + unknown;
    long most = Math.min(latent, inScope);
    rows.add(october.unit("sms.exposed", unit, yes, no, unknown));
    rows.add(october.unit("sms.latent", unit, most, inScope - most, 0));
    rows.add(october.unit("sms.recovery_only", unit, yes / 5, inScope - yes / 5, 0));
    rows.add(october.unit("sms.dependent", unit, yes / 2, inScope - yes / 2 - unknown, unknown));
  }

  static List<MetricRow> directories() {
    MetricRows rows = MetricRows.october();
    return List.of(
        rows.directory("sms.exposed", "aldermoor", 77, 171, 6),
        rows.directory("sms.exposed", "tessel", 31, 15, 59),
        rows.directory("sms.exposed", "quillhaven", 12, 7, 22));
  }

  static List<MetricRow> strata() {
    MetricRows rows = MetricRows.october();
    return List.of(
        rows.stratum("sms.exposed", "member", 98, 170, 49),
        rows.stratum("sms.exposed", "guest", 1, 0, 6),
        rows.stratum("sms.exposed", "break_glass", 0, 3, 0),
        rows.stratum("sms.exposed", "dormant", 13, 12, 2),
        rows.stratum("sms.exposed", "activity_unknown", 8, 8, 30));
  }
}
