package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The parts of the leaked secrets of the sample report. */
final class SampleSecretParts {

  private SampleSecretParts() {}

  static List<MetricRow> rows() {
    List<MetricRow> rows = new ArrayList<>();
    add(rows, "unit/u-it", new long[] {40, 17, 1}, 31.2, 0.61);
    add(rows, "unit/u-ops", new long[] {20, 10, 0}, 42.8, 0.44);
    add(rows, "unit/u-tessel-field", new long[] {9, 13, 0}, -1, 0.18);
    few(rows, "unit/u-fin", 3, 2, 0);
    few(rows, "unit/u-head", 1, 1, 0);
    few(rows, "unit/UNASSIGNED", 1, 1, 3);
    add(rows, "secret_type/aws_access_key", new long[] {38, 12, 1}, 12.6, 0.63);
    add(rows, "secret_type/github_token", new long[] {31, 23, 1}, 60.9, 0.41);
    few(rows, "secret_type/slack_webhook", 3, 5, 1);
    few(rows, "secret_type/unknown", 2, 4, 1);
    add(rows, "detector/github", new long[] {52, 26, 3}, 40.1, 0.49);
    add(rows, "detector/gitguardian", new long[] {22, 18, 1}, 70.3, 0.37);
    add(rows, "detection_month/2026-08", new long[] {12, 3, 0}, 15.5, 0.66);
    add(rows, "detection_month/2026-09", new long[] {10, 9, 0}, -1, 0.45);
    few(rows, "detection_month/2026-10", 4, 4, 0);
    return rows;
  }

  /** A median below zero is one that was not reached. */
  private static void add(
      List<MetricRow> rows, String part, long[] of, double median, double byDay30) {
    OptionalDouble low = OptionalDouble.of(Math.abs(median) * 0.6);
    rows.add(
        median < 0
            ? SecretRows.none(SecretMetrics.MEDIAN, part, of, EstimateReasons.NOT_REACHED)
            : SecretRows.point(
                SecretMetrics.MEDIAN, part, of, median, low, OptionalDouble.of(median * 2)));
    rows.add(SecretRows.counted(SecretMetrics.OPEN, part, of[1], of[0], of[2]));
    rows.add(
        SecretRows.point(
            SecretMetrics.REVOKED_BY_DAY,
            part + "/day_30",
            of,
            byDay30,
            OptionalDouble.of(byDay30 - 0.12),
            OptionalDouble.of(byDay30 + 0.12)));
    rows.add(
        SecretRows.point(
            SecretMetrics.RMST_365,
            part,
            of,
            250 * (1 - byDay30),
            OptionalDouble.of(220 * (1 - byDay30)),
            OptionalDouble.of(280 * (1 - byDay30))));
  }

  private static void few(List<MetricRow> rows, String part, long... of) {
    rows.add(SecretRows.none(SecretMetrics.MEDIAN, part, of, EstimateReasons.TOO_FEW_AT_RISK));
    rows.add(SecretRows.counted(SecretMetrics.OPEN, part, of[1], of[0], of[2]));
    rows.add(
        SecretRows.none(
            SecretMetrics.REVOKED_BY_DAY, part + "/day_30", of, EstimateReasons.TOO_FEW_AT_RISK));
    rows.add(SecretRows.none(SecretMetrics.RMST_365, part, of, EstimateReasons.TOO_FEW_AT_RISK));
  }
}
