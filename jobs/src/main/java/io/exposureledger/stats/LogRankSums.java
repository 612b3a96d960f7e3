package io.exposureledger.stats;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The running sums of {@link LogRank}, to which each stratum adds. */
final class LogRankSums {

  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;
  private final double rho;

  LogRankSums(int groups, double rho) {
    this.observed = new double[groups];
    this.expected = new double[groups];
    this.covariance = new double[groups][groups];
    this.rho = rho;
  }

  void add(List<RiskTable> groups) {
    double survival = 1;
    for (var eventTime : events(groups).entrySet()) {
      double[] atRisk =
          groups.stream().mapToDouble(group -> group.atRisk(eventTime.getKey())).toArray();
      double[] events = eventTime.getValue();
      double all = sum(atRisk);
      double allEvents = sum(events);
      addTime(atRisk, events, Math.pow(survival, rho));
      survival *= (all - allEvents) / all;
    }
  }

  List<LogRankGroup> groups() {
    return IntStream.range(0, observed.length)
        .mapToObj(group -> new LogRankGroup(observed[group], expected[group]))
        .toList();
  }

  double[][] covariance() {
    return covariance;
  }

  private void addTime(double[] atRisk, double[] events, double weight) {
    double n = sum(atRisk);
    double d = sum(events);
    double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
    for (int g = 0; g < atRisk.length; g++) {
      double share = atRisk[g] / n;
      observed[g] += weight * events[g];
      expected[g] += weight * d * share;
      for (int h = 0; h < atRisk.length; h++) {
        covariance[g][h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
      }
    }
  }

  private static SortedMap<Double, double[]> events(List<RiskTable> groups) {
    SortedMap<Double, double[]> events = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (RiskSet set : groups.get(g).sets()) {
        if (set.anyEvents() > 0) {
          events.computeIfAbsent(set.time(), time -> new double[groups.size()])[g] =
              set.anyEvents();
        }
      }
    }
    return events;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
