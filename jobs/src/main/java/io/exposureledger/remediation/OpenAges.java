package io.exposureledger.remediation;

import io.exposureledger.metric.Counts;
import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.survival.Stratum;
import java.util.List;

/**
 * The ages of the secrets that are open: their median, and the oldest. It is an exact description;
 * how long they will stay open it does not tell.
 */
final class OpenAges {

  private OpenAges() {}

  static Estimated of(Stratum stratum) {
    List<Stratum.Count> open = stratum.open();
    long known = open.stream().mapToLong(Stratum.Count::subjects).sum();
    Counts counts = new Counts(known, 0, stratum.lost(), stratum.excluded());
    MetricValue value =
        known == 0
            ? MetricValue.notComputable(counts, "nothing in scope")
            : MetricValue.exact(counts, median(open, known)).upTo(open.get(open.size() - 1).time());
    return new Estimated("secret.open_age_days", stratum.kind(), stratum.name(), "all", value);
  }

  /** The middle one, or the mean of the two in the middle. */
  private static double median(List<Stratum.Count> open, long known) {
    return (at(open, (known - 1) / 2) + at(open, known / 2)) / 2;
  }

  private static double at(List<Stratum.Count> open, long place) {
    long seen = 0;
    for (Stratum.Count age : open) {
      seen += age.subjects();
      if (seen > place) {
        return age.time();
      }
    }
    throw new IllegalArgumentException("There are only " + seen + " open");
  }
}
