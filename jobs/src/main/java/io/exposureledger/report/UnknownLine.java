package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reason for not knowing, over all metrics.
 *
 * @param byMetric accounts by the title of the metric, in the order of the report
 */
public record UnknownLine(UnknownReason reason, String code, List<Tally> byMetric) {

  private static final String UNRECORDED = "reason_not_recorded";

  /**
   * One line per reason, the one that touches most accounts first.
   *
   * <p>What the metrics call unknown beyond the counted reasons has a line of its own, so that no
   * unknown account is without one.
   */
  static List<UnknownLine> of(List<UnknownCount> counts, List<MetricRow> metrics) {
    Stream<UnknownCount> unexplained =
        metrics.stream()
            .map(
                row ->
                    new UnknownCount(row.metric(), UNRECORDED, row.unknown() - sum(counts, row)));
    Map<String, List<UnknownCount>> byReason =
        Stream.concat(counts.stream(), unexplained)
            .filter(count -> count.accounts() > 0)
            .collect(
                Collectors.groupingBy(UnknownCount::reason, TreeMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(UnknownLine::most).reversed())
        .toList();
  }

  private static long sum(List<UnknownCount> counts, MetricRow row) {
    return counts.stream()
        .filter(count -> count.metric().equals(row.metric()))
        .mapToLong(UnknownCount::accounts)
        .sum();
  }

  /** The largest count of any metric, a lower limit of the accounts concerned. */
  long most() {
    return byMetric.stream().mapToLong(Tally::accounts).max().orElse(0);
  }

  private static UnknownLine line(String code, List<UnknownCount> counts) {
    List<Tally> tallies =
        counts.stream()
            .sorted(
                Comparator.<UnknownCount>comparingInt(count -> place(count.metric()))
                    .thenComparing(UnknownCount::metric))
            .map(count -> new Tally(MetricWording.of(count.metric()).title(), count.accounts()))
            .toList();
    return new UnknownLine(UnknownReason.of(code), code, tallies);
  }

  private static int place(String metric) {
    int place = MetricWording.SHOWN.indexOf(metric);
    return place < 0 ? MetricWording.SHOWN.size() : place;
  }
}
