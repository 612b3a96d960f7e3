package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictedMeanTest {

  /** R 4.2.2, survival 3.5-3 {@code summary(survfit(…), rmean = tau)$table}, all digits given. */
  @ParameterizedTest
  @CsvSource({
    "freireich_6mp, 6-MP, 20, 16.11652661064, 1.25156019601, 1e-9",
    "freireich_6mp, control, 20, 8.42857142857, 1.26808268250, 1e-9",
    "aml, Maintained, 20, 18.15909090909, 1.06683194556, 1e-9",
    "aml, Nonmaintained, 20, 14.83333333333, 1.82890880238, 1e-9",
    "aml, Maintained, 40, 28.897727, 3.467578, 5.1e-7",
    "aml, Nonmaintained, 40, 21.930556, 3.835641, 5.1e-7",
  })
  void theMeanIsThatOfTheReference(
      String dataset, String group, double tau, double mean, double error, double digits) {
    RestrictedMean restricted = mean(Reference.counts(dataset, group), tau);
    assertThat(restricted.mean()).isEqualTo(mean, within(digits));
    assertThat(restricted.standardError()).isEqualTo(error, within(digits));
  }

  /** R 4.2.2 {@code survRM2::rmst2(time, status, arm, tau = 20)}, to six digits. */
  @Test
  void theDifferenceIsThatOfTheReference() {
    RestrictedMeanDifference difference =
        mean(Reference.sixMp(), 20).minus(mean(Reference.control(), 20), 0.95);
    assertThat(difference.value()).isEqualTo(7.687955, within(5e-7));
    assertThat(difference.standardError()).isEqualTo(1.781695, within(5e-7));
    assertThat(difference.interval().low()).isEqualTo(4.195897, within(5.1e-7));
    assertThat(difference.interval().high()).isEqualTo(11.180013, within(5.1e-7));
  }

  @Test
  void withoutCensoringItIsTheMeanOfTheTimesCutAtTheRestriction() {
    double mean =
        Reference.subjects("freireich_6mp", "control").stream()
            .mapToDouble(subject -> Math.min(subject.exit(), 10))
            .average()
            .orElseThrow();
    assertThat(mean(Reference.control(), 10).mean()).isEqualTo(mean, within(1e-12));
  }

  @Test
  void beyondTheLastFollowUpItIsUnknownUnlessNobodyIsLeft() {
    assertThat(RestrictedMean.of(KaplanMeier.of(Reference.sixMp()), 35)).isPresent();
    assertThat(RestrictedMean.of(KaplanMeier.of(Reference.sixMp()), 36)).isEmpty();
    assertThat(mean(Reference.control(), 90).mean()).isEqualTo(182 / 21.0, within(1e-12));
  }

  @Test
  void beforeAnyEventItIsTheRestrictionItself() {
    assertThat(mean(Reference.sixMp(), 5)).isEqualTo(new RestrictedMean(5, 5, 0));
  }

  @Test
  void onlyEqualRestrictionsCompare() {
    assertThatThrownBy(() -> mean(Reference.sixMp(), 20).minus(mean(Reference.control(), 10), 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Restricted means up to 20.0 and up to 10.0 do not compare");
    assertThatThrownBy(() -> RestrictedMean.of(new KaplanMeier(List.of()), 0))
        .hasMessage("Restriction 0.0 is not positive");
  }

  private static RestrictedMean mean(SurvivalCounts counts, double tau) {
    return RestrictedMean.of(KaplanMeier.of(counts), tau).orElseThrow();
  }

  @Test
  void itsLimitsStayWithinTheRestriction() {
    Interval limits = new RestrictedMean(20, 19, 2).limits(0.95);
    assertThat(limits.low()).isEqualTo(19 - 2 * 1.959963984540054, within(1e-9));
    assertThat(limits.high()).isEqualTo(20);
  }
}
