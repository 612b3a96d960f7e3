package io.exposureledger.merger;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.testing.SharedSpark;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long the mergers of {@link BoughtCompany} take. */
class MergerSurvivalTest {

  private static List<Estimated> estimates;

  @BeforeAll
  static void follow() {
    BoughtCompany.people();
    estimates = MergerSurvival.of(SharedSpark.session(), BoughtCompany.AS_OF, 0.2).estimates();
  }

  @Test
  void theTimeToEnforcementIsEstimatedWithItsCompetingEnds() {
    assertThat(estimates)
        .extracting(Estimated::unit)
        .containsExactlyInAnyOrder("M-1", "M-3", "M-4", "M-5", "M-6", "M-7");
    MetricValue median = ofMerger("M-1");
    assertThat(median.counts().inScope()).isEqualTo(19);
    assertThat(median.counts().unknown()).isEqualTo(2);
    assertThat(median.reason()).contains("not reached");
  }

  @Test
  void aMergerOfFewOrOfNobodyHasNoEstimate() {
    assertThat(ofMerger("M-3").reason()).contains("too few at risk");
    assertThat(ofMerger("M-5").reason()).contains("nothing in scope");
  }

  @Test
  void aMergerOfWhoseTooManyPeopleNothingIsKnownHasNoEstimate() {
    assertThat(ofMerger("M-6").reason()).contains("nothing is known");
    MergerSurvival strict = MergerSurvival.of(SharedSpark.session(), BoughtCompany.AS_OF, 0.05);
    assertThat(strict.estimates().get(0).value().reason())
        .contains("unknown share 0.1053 is above 0.0500");
    assertThat(strict.curves(SharedSpark.session()).count()).isZero();
  }

  private static MetricValue ofMerger(String id) {
    return estimates.stream()
        .filter(estimate -> estimate.unit().equals(id))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
