package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of the metrics on required factors and on mergers, of the sample report. */
final class SampleMergerRows {

  private static final MetricRows ROWS = MetricRows.october();

  private SampleMergerRows() {}

  static List<MetricRow> mergers() {
    return List.of(
        ROWS.whole(MergerMetrics.GAP, 44, 46, 28),
        ROWS.of(MergerMetrics.GAP, "account", "merger", "M-TESSEL", 44, 46, 20),
        ROWS.of(MergerMetrics.GAP, "account", "merger/any_factor", "M-TESSEL", 40, 60, 10),
        time("M-TESSEL", 42, 39, SampleMergers.median(), Optional.empty()),
        time("M-QUILLHAVEN", 0, 8, 0, Optional.of("too few at risk")),
        people("enterprise", "aldermoor", 12, 20, 4),
        people("company", "Tessel", 9, 13, 1),
        people("company", "Aldermoor", 3, 7, 3));
  }

  /**
   * A row of the days until half were protected.
   *
   * @param days without meaning where there is a reason
   */
  static MetricRow time(String merger, long yes, long no, double days, Optional<String> reason) {
    OptionalDouble none = OptionalDouble.empty();
    boolean isPoint = reason.isEmpty();
    return new MetricRow(
        MetricRows.OCTOBER,
        "run-2026-10-31",
        MergerMetrics.TIME,
        1,
        MergerMetrics.MERGER,
        merger,
        MetricRow.ALL,
        "person",
        yes + no,
        yes,
        no,
        0,
        0,
        isPoint ? OptionalDouble.of(days) : none,
        none,
        none,
        isPoint ? OptionalDouble.of(days - 24.5) : none,
        none,
        isPoint ? Optional.of("log-log") : Optional.empty(),
        isPoint ? MetricStatus.POINT : MetricStatus.NOT_COMPUTABLE,
        reason,
        "nist-800-63b-4");
  }

  private static MetricRow people(String kind, String unit, long yes, long no, long unknown) {
    return ROWS.of(MergerMetrics.PARTIAL_PERSON, "person", kind, unit, yes, no, unknown);
  }

  static List<MetricRow> gaps() {
    List<MetricRow> rows = new ArrayList<>();
    rows.add(ROWS.whole(MergerMetrics.MFA_GAP, 105, 232, 63));
    rows.add(ROWS.whole(MergerMetrics.MFA_PARTIAL, 31, 306, 63));
    rows.add(ROWS.whole(MergerMetrics.LEGACY_OPEN, 60, 250, 90));
    rows.add(ROWS.whole(MergerMetrics.LEGACY_USED, 14, 290, 96));
    unit(rows, "u-fin", 6, 33, 1);
    unit(rows, "u-tessel", 36, 22, 14);
    unit(rows, "u-quill", 12, 6, 7);
    unit(rows, "u-depot", 4, 3, 0);
    unit(rows, "u-lab", 2, 1, 1);
    unit(rows, UnitLabel.UNASSIGNED, 1, 1, 3);
    rows.add(
        ROWS.of(MergerMetrics.MFA_GAP, "account", MergerMetrics.COMPANY, "Aldermoor", 61, 186, 43));
    for (String metric : List.of(MergerMetrics.MFA_GAP, MergerMetrics.LEGACY_OPEN)) {
      rows.add(ROWS.directory(metric, "aldermoor", 61, 186, 7));
      rows.add(ROWS.directory(metric, "tessel", 44, 46, 20));
    }
    return rows;
  }

  private static void unit(List<MetricRow> rows, String unit, long yes, long no, long unknown) {
    rows.add(ROWS.unit(MergerMetrics.MFA_GAP, unit, yes, no, unknown));
    rows.add(ROWS.unit(MergerMetrics.MFA_PARTIAL, unit, yes / 3, no + yes - yes / 3, unknown));
    rows.add(ROWS.unit(MergerMetrics.LEGACY_OPEN, unit, yes / 2, no, yes - yes / 2 + unknown));
    rows.add(ROWS.unit(MergerMetrics.LEGACY_USED, unit, yes / 6, no, yes - yes / 6 + unknown));
  }
}
