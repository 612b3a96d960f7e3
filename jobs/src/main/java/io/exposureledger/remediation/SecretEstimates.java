package io.exposureledger.remediation;

import io.exposureledger.metric.Counts;
import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.stats.AalenJohansen;
import io.exposureledger.stats.CurveEstimate;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.RestrictedMean;
import io.exposureledger.survival.Curves;
import io.exposureledger.survival.MedianTime;
import io.exposureledger.survival.Observed;
import io.exposureledger.survival.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is estimated of a stratum of secrets: how many are revoked by a day, by when half of them
 * are, how long they stay open.
 *
 * <p>Revocation is estimated by Aalen and Johansen, other ends compete; where there are none it is
 * one less the Kaplan–Meier curve. What is open is neither revoked nor ended otherwise.
 */
public final class SecretEstimates {

  private static final List<Integer> DAYS = List.of(1, 7, 27, 30, 90, 180, 365);
  private static final List<Integer> RESTRICTIONS = List.of(90, 365);
  private static final String ALL = "all";

  private final Stratum stratum;
  private final Optional<Observed> observed;

  private SecretEstimates(Stratum stratum) {
    this.stratum = stratum;
    this.observed = Observed.of(stratum);
  }

  /** The lines of {@code mart.metric} of a stratum. */
  public static List<Estimated> of(Stratum stratum) {
    SecretEstimates estimates = new SecretEstimates(stratum);
    if (stratum.subject().equals(Strata.FROM_LEAK)) {
      return List.of(estimates.median("from_leak"));
    }
    List<Estimated> lines = new ArrayList<>();
    DAYS.forEach(day -> lines.add(estimates.revokedBy(day)));
    lines.add(estimates.median(ALL));
    RESTRICTIONS.forEach(days -> lines.add(estimates.restrictedMean(days)));
    lines.add(OpenAges.of(stratum));
    if (stratum.kind().equals(Stratum.ENTERPRISE)) {
      lines.add(ClosedOnly.of(stratum));
    }
    return lines;
  }

  private Estimated revokedBy(int day) {
    MetricValue value = observed.map(it -> revokedBy(it, day)).orElseGet(this::tooFew);
    return line("secret.revoked_by_day", "day_" + day, value);
  }

  private MetricValue revokedBy(Observed seen, int day) {
    Optional<CurveEstimate> share = AalenJohansen.of(seen.counts(), Strata.REVOKED).at(day);
    if (share.isEmpty()) {
      return none("follow-up too short");
    }
    boolean isFew = seen.counts().riskTable().atRisk(day) < Stratum.FEWEST;
    return isFew ? none("too few at risk") : share(seen, share.get());
  }

  private MetricValue share(Observed observed, CurveEstimate revoked) {
    return MetricValue.estimate(
        counts(),
        revoked.value(),
        revoked.complementLimits(Curves.LIMITS, Curves.LEVEL),
        observed.method(Strata.REVOKED, Curves.LIMITS.word()));
  }

  private Estimated median(String clock) {
    return line("secret.median_days", clock, MedianTime.of(stratum, Strata.REVOKED, counts()));
  }

  private Estimated restrictedMean(int days) {
    MetricValue value =
        observed
            .map(
                it ->
                    RestrictedMean.of(KaplanMeier.of(it.counts()), days)
                        .map(this::mean)
                        .orElseGet(() -> none("follow-up too short")))
            .orElseGet(this::tooFew);
    return line("secret.rmst_" + days, ALL, value);
  }

  private MetricValue mean(RestrictedMean mean) {
    return MetricValue.estimate(
        counts(), mean.mean(), Optional.of(mean.limits(Curves.LEVEL)), "kaplan-meier plain");
  }

  private MetricValue tooFew() {
    return none(MedianTime.whyNone(stratum));
  }

  private MetricValue none(String reason) {
    return MetricValue.notComputable(counts(), reason);
  }

  private Counts counts() {
    return counts(stratum);
  }

  static Counts counts(Stratum stratum) {
    long revoked = stratum.ended(Strata.REVOKED);
    long others = stratum.subjects() - revoked - stratum.lost();
    return new Counts(revoked, others, stratum.lost(), stratum.excluded());
  }

  private Estimated line(String metric, String clock, MetricValue value) {
    return new Estimated(metric, stratum.kind(), stratum.name(), clock, value);
  }
}
