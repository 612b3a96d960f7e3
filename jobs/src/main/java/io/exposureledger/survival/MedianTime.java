package io.exposureledger.survival;

import io.exposureledger.metric.Counts;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.stats.AalenJohansen;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.SurvivalQuantile;
import java.util.Optional;

/**
 * The time by which half of a stratum have ended by a cause, with the limits of Brookmeyer and
 * Crowley; other ends compete.
 */
public final class MedianTime {

  private MedianTime() {}

  /**
   * The median, or why there is none.
   *
   * @param counts what the line of the metric tells of the stratum
   */
  public static MetricValue of(Stratum stratum, String cause, Counts counts) {
    return Observed.of(stratum)
        .map(observed -> of(observed, cause, counts))
        .orElseGet(() -> MetricValue.notComputable(counts, whyNone(stratum)));
  }

  /** Why nothing is estimated of a stratum in which there are never ten at risk. */
  public static String whyNone(Stratum stratum) {
    return stratum.subjects() == 0 ? "nothing in scope" : "too few at risk";
  }

  private static MetricValue of(Observed observed, String cause, Counts counts) {
    SurvivalQuantile median =
        AalenJohansen.of(observed.counts(), cause).quantile(0.5, Curves.LIMITS, Curves.LEVEL);
    Interval limits =
        new Interval(
            median.low().orElse(Double.NEGATIVE_INFINITY),
            median.high().orElse(Double.POSITIVE_INFINITY));
    if (median.time().isEmpty()) {
      return MetricValue.notComputable(counts, "not reached").within(limits);
    }
    return MetricValue.estimate(
        counts,
        median.time().getAsDouble(),
        Optional.of(limits),
        observed.method(cause, "brookmeyer-crowley " + Curves.LIMITS.word()));
  }
}
