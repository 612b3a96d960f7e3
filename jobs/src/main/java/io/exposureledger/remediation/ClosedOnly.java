package io.exposureledger.remediation;

import io.exposureledger.metric.Counts;
import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.survival.Stratum;

/**
 * The mean days of the revoked secrets alone. It leaves out those that are open, and so the
 * longest: it stands beside a published number that is made in such a way, and nowhere else.
 */
final class ClosedOnly {

  private ClosedOnly() {}

  static Estimated of(Stratum whole) {
    Counts counts = SecretEstimates.counts(whole);
    long revoked = whole.ended(Strata.REVOKED);
    double days = 0;
    for (Stratum.Count count : whole.alone(Strata.REVOKED)) {
      days += count.time() * count.subjects();
    }
    MetricValue value =
        revoked == 0
            ? MetricValue.notComputable(counts, "nothing was revoked")
            : MetricValue.exact(counts, days / revoked);
    return new Estimated("secret.closed_only_days", whole.kind(), whole.name(), "all", value);
  }
}
