package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of several numbers that all seem to answer how long a leaked secret stays open.
 *
 * @param number the number, or why there is none
 * @param limits its limits, or empty
 * @param title what it is called
 * @param what what it is, and what it leaves out
 */
public record Reconciled(String number, String limits, String title, String what) {

  /** The published number, and ours beside it. */
  static List<Reconciled> of(SecretMetrics metrics, SecretCounts counts) {
    List<Reconciled> numbers = new ArrayList<>();
    numbers.add(
        new Reconciled(
            Days.of(SurvivalChart.PUBLISHED_DAYS),
            "no limits published",
            "Published: the mean of a survey",
            "What 1,000 decision makers answered. It is not published when their time begins, when"
                + " it ends, and what one unit of it is. No secret was measured."));
    numbers.add(
        new Reconciled(
            metrics
                .whole(SecretMetrics.CLOSED_ONLY)
                .filter(row -> row.value().isPresent())
                .map(row -> Days.of(row.value().getAsDouble()))
                .orElse("none revoked"),
            "",
            "Ours: the mean of the revoked alone",
            "Of %s; it leaves out %s. Here for comparison only."
                .formatted(Numbers.of(counts.revoked(), "revoked secret"), leftOut(counts))));
    numbers.add(
        time(
            metrics.whole(SecretMetrics.RMST_365),
            "Ours: the mean of the first 365 days",
            "Of all %s; an open one counts for as long as it is open, for 365 days at most."
                .formatted(Numbers.count(counts.subjects()))));
    numbers.add(
        time(
            metrics.whole(SecretMetrics.MEDIAN),
            "Ours: the day by which half were revoked",
            "Of all %s, open ones included (%s)."
                .formatted(Numbers.count(counts.subjects()), estimator(counts))));
    return numbers;
  }

  private static String leftOut(SecretCounts counts) {
    String open = Numbers.of(counts.open(), "open one");
    return counts.stateLost() == 0
        ? open
        : open + " and " + Numbers.count(counts.stateLost()) + " that can no longer be checked";
  }

  private static String estimator(SecretCounts counts) {
    return counts.otherwise() > 0
        ? "Aalen\u2013Johansen, because some ended otherwise"
        : "Kaplan\u2013Meier";
  }

  private static Reconciled time(Optional<MetricRow> row, String title, String what) {
    Cell cell = Days.time(row);
    return new Reconciled(cell.text(), cell.detail(), title, what);
  }
}
