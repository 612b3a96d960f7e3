package io.exposureledger.report;

import java.util.List;
import java.util.Optional;

/**
 * One indicator over all acts.
 *
 * @param further the same within shorter times, else empty
 * @param explained how many of the acts a declared campaign explains
 */
public record IndicatorLine(
    MetricWording wording,
    String further,
    Cell found,
    String explained,
    String unknown,
    List<Tally> reasons,
    Optional<String> before) {

  static IndicatorLine of(
      String metric, RecoveryMetrics metrics, Recovery recovery, Optional<String> before) {
    MetricWording wording = MetricWording.of(metric);
    Optional<MetricRow> row = metrics.whole(metric);
    if (row.isEmpty()) {
      return new IndicatorLine(
          wording, "", Cell.of("not measured"), "", "", List.of(), Optional.empty());
    }
    Counts counts = row.orElseThrow().counts();
    List<ResetUnknown> unknowns =
        recovery.unknowns().stream().filter(one -> one.metric().equals(metric)).toList();
    return new IndicatorLine(
        wording,
        further(metrics, metric),
        EvidenceCells.ofKnown(counts, unknowns),
        explained(metric, counts, recovery),
        Numbers.count(counts.unknown()),
        EvidenceCells.reasons(counts, unknowns),
        before);
  }

  private static String explained(String metric, Counts counts, Recovery recovery) {
    if (metric.equals(RecoveryMetrics.BURST)) {
      return "not asked";
    }
    if (counts.unknown() == counts.inScope()) {
      return "";
    }
    return Numbers.count(
        recovery.explained().stream()
            .filter(one -> one.key().equals(metric))
            .mapToLong(Tally::accounts)
            .sum());
  }

  private static String further(RecoveryMetrics metrics, String metric) {
    Optional<MetricRow> hour = metrics.stratum(metric, "1_hour");
    Optional<MetricRow> four = metrics.stratum(metric, "4_hours");
    if (hour.isEmpty() || four.isEmpty()) {
      return "";
    }
    return "Within one hour %s, within four hours %s."
        .formatted(
            Numbers.count(hour.orElseThrow().yes()), Numbers.count(four.orElseThrow().yes()));
  }
}
