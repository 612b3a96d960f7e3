package io.exposureledger.remediation;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.metric.MetricValue.Status;
import io.exposureledger.stats.Interval;
import io.exposureledger.survival.Curves;
import io.exposureledger.survival.Stratum;
import io.exposureledger.survival.Stratum.Count;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is estimated of secrets, and where nothing is. */
class SecretEstimatesTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  /** Six secrets closed after 1, 2, 3, 5, 8 and 13 days, four open for 200 to 500. */
  private static final Stratum SIX_AND_FOUR =
      enterprise(revoked(1, 2, 3, 5, 8, 13), times("open", 200, 300, 400, 500));

  @SafeVarargs
  private static Stratum enterprise(List<Count>... parts) {
    List<Count> counts = new ArrayList<>();
    List.of(parts).forEach(counts::addAll);
    return new Stratum("secret", false, "enterprise", "Group", counts);
  }

  private static List<Count> revoked(double... days) {
    return times("revoked", days);
  }

  private static List<Count> times(String what, double... days) {
    List<Count> counts = new ArrayList<>();
    for (double day : days) {
      counts.add(new Count(day, what, 1));
    }
    return counts;
  }

  private static MetricValue of(Stratum stratum, String metric, String line) {
    return SecretEstimates.of(stratum).stream()
        .filter(it -> it.metric().equals(metric) && it.stratum().equals(line))
        .map(Estimated::value)
        .findFirst()
        .orElseThrow();
  }

  /** Values of metrics.md and statistics.md (g), computed there with R 4.2.2 survival 3.5-3. */
  @Test
  void theMeanOfTheClosedHidesWhatTheRestrictedMeanShows() {
    assertThat(of(SIX_AND_FOUR, "secret.closed_only_days", "all").value().orElseThrow())
        .isEqualTo(32 / 6.0, CLOSE);
    assertThat(of(SIX_AND_FOUR, "secret.rmst_365", "all").value().orElseThrow())
        .isEqualTo(149.2, CLOSE);
    assertThat(of(SIX_AND_FOUR, "secret.rmst_90", "all").value().orElseThrow())
        .isEqualTo(39.2, CLOSE);
    MetricValue median = of(SIX_AND_FOUR, "secret.median_days", "all");
    assertThat(median.value().orElseThrow()).isEqualTo(10.5, CLOSE);
    assertThat(median.interval().orElseThrow().low()).isEqualTo(1, CLOSE);
    assertThat(median.interval().orElseThrow().high()).isInfinite();
    assertThat(median.intervalMethod()).contains("kaplan-meier brookmeyer-crowley log-log");
    assertThat(of(SIX_AND_FOUR, "secret.revoked_by_day", "day_1").value().orElseThrow())
        .isEqualTo(0.1, CLOSE);
  }

  @Test
  void aDayAtWhichFewerThanTenAreAtRiskHasNoShare() {
    assertThat(of(SIX_AND_FOUR, "secret.revoked_by_day", "day_27").reason())
        .contains("too few at risk");
  }

  @Test
  void everyLineTellsItsSubjectsAndWhatBecameOfThem() {
    Stratum some =
        enterprise(
            revoked(1, 2),
            times("open", 9, 9),
            times("lost", 4),
            times("false_positive", 3),
            List.of(new Count(0, "excluded", 7)));
    MetricValue value = of(some, "secret.median_days", "all");
    assertThat(value.counts().inScope()).isEqualTo(6);
    assertThat(value.counts().yes()).isEqualTo(2);
    assertThat(value.counts().no()).isEqualTo(3);
    assertThat(value.counts().unknown()).isEqualTo(1);
    assertThat(value.counts().outOfScope()).isEqualTo(7);
  }

  @Test
  void fewerThanTenSubjectsHaveNoEstimate() {
    Stratum nine = enterprise(revoked(1, 2, 3, 4, 5, 6, 7, 8), times("open", 400));
    for (String metric : List.of("secret.median_days", "secret.rmst_90", "secret.rmst_365")) {
      assertThat(of(nine, metric, "all").status()).isEqualTo(Status.NOT_COMPUTABLE);
      assertThat(of(nine, metric, "all").reason()).contains("too few at risk");
    }
    assertThat(of(nine, "secret.revoked_by_day", "day_7").reason()).contains("too few at risk");
    assertThat(Curves.of(nine)).isEmpty();
  }

  @Test
  void aMedianThatIsNotReachedSaysSo() {
    Stratum slow =
        enterprise(revoked(1, 2), times("open", 27, 27, 27, 27, 27, 27, 27, 28, 28, 28, 28));
    MetricValue median = of(slow, "secret.median_days", "all");
    assertThat(median.reason()).contains("not reached");
    assertThat(median.value()).isEmpty();
    assertThat(median.interval()).contains(new Interval(NEGATIVE_INFINITY, POSITIVE_INFINITY));
    assertThat(of(slow, "secret.revoked_by_day", "day_27").value()).isPresent();
    assertThat(of(slow, "secret.revoked_by_day", "day_90").reason())
        .contains("follow-up too short");
    assertThat(of(slow, "secret.rmst_90", "all").reason()).contains("follow-up too short");
  }

  /**
   * The toy of statistics.md (d): CIF of cause 1 at 8 is .478571, one less Kaplan–Meier .604938.
   */
  @Test
  void ofAMedianThatIsNotReachedTheLowerLimitMayBeKnown() {
    Stratum nearly = enterprise(revoked(1, 2, 3, 4, 5), times("open", 20, 20, 20, 20, 20, 20));
    MetricValue median = of(nearly, "secret.median_days", "all");
    assertThat(median.reason()).contains("not reached");
    assertThat(median.interval().orElseThrow().low()).isBetween(1.0, 5.0);
    assertThat(median.interval().orElseThrow().high()).isInfinite();
  }

  @Test
  void otherEndsCompeteAndAreNoCensorings() {
    Stratum toy =
        enterprise(
            revoked(1, 2, 4, 7), times("false_positive", 1, 3, 6, 8), times("open", 3, 5, 9, 10));
    MetricValue byDay1 = of(toy, "secret.revoked_by_day", "day_1");
    assertThat(byDay1.intervalMethod()).contains("aalen-johansen log-log");
    assertThat(byDay1.value().orElseThrow()).isEqualTo(1 / 12.0, CLOSE);
    assertThat(of(toy, "secret.median_days", "all").reason()).contains("not reached");
  }

  @Test
  void aShareOfNothingYetHasNoLimits() {
    Stratum late = enterprise(revoked(50), times("open", 60, 61, 62, 63, 64, 65, 66, 67, 68, 69));
    MetricValue byDay30 = of(late, "secret.revoked_by_day", "day_30");
    assertThat(byDay30.value()).contains(0.0);
    assertThat(byDay30.interval()).isEmpty();
  }

  @Test
  void theAgesOfTheOpenAreTheirMedianAndTheOldest() {
    MetricValue ages = of(SIX_AND_FOUR, "secret.open_age_days", "all");
    assertThat(ages.value()).contains(350.0);
    assertThat(ages.high()).contains(500.0);
    assertThat(ages.counts().inScope()).isEqualTo(4);
  }

  @Test
  void fromTheLeakItIsOfThoseThatLastedUntilTenWereAtRisk() {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(0, "entered", 1));
    counts.add(new Count(1, "revoked", 1));
    counts.add(new Count(2, "entered", 10));
    counts.addAll(revoked(3, 4, 5, 6, 7, 8));
    counts.addAll(times("open", 9, 9.5, 10, 11));
    Stratum fromLeak = new Stratum("secret_from_leak", true, "enterprise", "Group", counts);
    MetricValue median = of(fromLeak, "secret.median_days", "from_leak");
    assertThat(median.value()).contains(7.5);
    assertThat(median.intervalMethod().orElseThrow())
        .isEqualTo("kaplan-meier brookmeyer-crowley log-log, of those that lasted 2.000 days");
  }

  @Test
  void withoutSecretsNothingIsInScope() {
    Stratum none = enterprise();
    assertThat(SecretEstimates.of(none))
        .allSatisfy(line -> assertThat(line.value().status()).isEqualTo(Status.NOT_COMPUTABLE));
    assertThat(of(none, "secret.rmst_365", "all").reason()).contains("nothing in scope");
  }
}
