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
            Days.of(DayMark.PUBLISHED.day()),
            "no limits published",
            "Published: the mean of a survey",
            "What 1,000 decision makers answered. It is not published when their time begins, when"
                + " it ends, and what one unit of it is. No secret was measured."));
    numbers.add(
        new Reconciled(
            metrics
                .whole(SecretMetrics.CLOSED_ONLY)
                .map(Reconciled::closedOnly)
                .orElse("not measured"),
            "",
            "Ours: the mean of the revoked alone",
            "Of %s; it leaves out %s. Here for comparison only."
                .formatted(Numbers.of(counts.revoked(), "revoked secret"), leftOut(counts))));
    numbers.add(
        time(
            metrics.whole(SecretMetrics.RMST_365),
            "Ours: the mean of the first 365 days",
            "Estimated over all %s, an open one counting as far as it was observed. It counts every kind of end, while the day by which half were revoked counts revocations alone."
                .formatted(Numbers.count(counts.subjects()))));
    numbers.add(
        time(
            metrics.whole(SecretMetrics.MEDIAN),
            "Ours: the day by which half were revoked",
            "Of all %s, open ones included (%s)."
                .formatted(Numbers.count(counts.subjects()), estimator(counts))));
    return numbers;
  }

  private static String closedOnly(MetricRow row) {
    return row.value().isPresent()
        ? Days.of(row.value().getAsDouble())
        : EstimateReasons.said(row.reason());
  }

  private static String leftOut(SecretCounts counts) {
    List<String> groups = new ArrayList<>();
    groups.add(Numbers.of(counts.open(), "open one"));
    if (counts.otherwise() > 0) {
      groups.add(Numbers.count(counts.otherwise()) + " that ended otherwise");
    }
    if (counts.stateLost() > 0) {
      groups.add(Numbers.count(counts.stateLost()) + " that can no longer be checked");
    }
    String last = groups.remove(groups.size() - 1);
    return groups.isEmpty() ? last : String.join(", ", groups) + " and " + last;
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
