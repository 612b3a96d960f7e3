package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalQuantileTest {

  /** R 4.2.2, survival 3.5-3 {@code quantile(survfit(…, conf.type = …), 0.5)}; empty is NA. */
  @ParameterizedTest
  @CsvSource({
    "freireich_6mp, 6-MP, LOG, 23, 16,",
    "freireich_6mp, 6-MP, LOG_LOG, 23, 13,",
    "freireich_6mp, 6-MP, PLAIN, 23, 13,",
    "freireich_6mp, control, LOG, 8, 4, 12",
    "aml, Maintained, LOG, 31, 18,",
    "aml, Maintained, LOG_LOG, 31, 13,",
    "aml, Nonmaintained, LOG, 23, 8,",
    "aml, Nonmaintained, LOG_LOG, 23, 5, 33",
  })
  void theMedianIsThatOfTheReference(
      String dataset, String group, LimitType type, double time, Double low, Double high) {
    SurvivalQuantile median = KaplanMeier.of(Reference.counts(dataset, group)).median(type, 0.95);
    assertThat(median)
        .isEqualTo(new SurvivalQuantile(OptionalDouble.of(time), optional(low), optional(high)));
  }

  @Test
  void aFlatSegmentAtTheMedianGivesItsMiddle() {
    assertThat(median(Subject.ended(2, "a"), Subject.ended(6, "a"))).hasValue(4);
  }

  @Test
  void theLastFlatSegmentEndsAtTheLastFollowUp() {
    assertThat(median(Subject.ended(2, "a"), Subject.censored(10))).hasValue(6);
  }

  @Test
  void aMedianThatIsNotReachedIsAbsent() {
    assertThat(median(Subject.ended(2, "a"), Subject.censored(3), Subject.censored(4))).isEmpty();
  }

  @Test
  void otherQuantilesFollowTheSameRule() {
    KaplanMeier curve = KaplanMeier.of(Reference.control());
    assertThat(curve.quantile(1.0 / 3, LimitType.LOG, 0.95).time()).hasValue(4.5);
    assertThat(curve.quantile(0.9, LimitType.LOG, 0.95).time()).hasValue(17);
  }

  @Test
  void theProbabilityLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> KaplanMeier.of(Reference.control()).quantile(1, LimitType.LOG, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Probability of a quantile 1.0 is not between 0 and 1");
  }

  private static OptionalDouble median(Subject... subjects) {
    return KaplanMeier.of(SurvivalCounts.ofSubjects(List.of(subjects)))
        .median(LimitType.LOG_LOG, 0.95)
        .time();
  }

  private static OptionalDouble optional(Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
