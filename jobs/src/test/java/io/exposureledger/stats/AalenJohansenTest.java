package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

  private static final SurvivalCounts COUNTS =
      SurvivalCounts.ofSubjects(
          Reference.competing(
              new double[] {1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10},
              new int[] {1, 2, 1, 0, 1, 2, 0, 1, 2, 1, 0, 0}));

  /** R 4.2.2, survival 3.5-3 {@code survfit(Surv(time, factor(cause)) ~ 1)}, to six digits. */
  @Test
  void theIncidencesAreThoseOfTheReference() {
    CurveEstimate first = AalenJohansen.of(COUNTS, "1").at(8).orElseThrow();
    CurveEstimate second = AalenJohansen.of(COUNTS, "2").at(7).orElseThrow();
    assertThat(first.value()).isEqualTo(.478571, within(5e-7));
    assertThat(first.standardError().getAsDouble()).isEqualTo(.158731, within(5e-7));
    assertThat(second.value()).isEqualTo(.292857, within(5e-7));
    assertThat(second.standardError().getAsDouble()).isEqualTo(.143908, within(5e-7));
  }

  /** What Kaplan and Meier make of one cause is not its probability: R 4.2.2, to six digits. */
  @Test
  void oneCauseAloneIsOverestimated() {
    double alone = 1 - KaplanMeier.of(COUNTS.only("1")).at(8).orElseThrow().value();
    assertThat(alone).isEqualTo(.604938, within(5e-7));
  }

  @Test
  void theIncidencesAndSurvivalAddUpToOne() {
    List<AalenJohansenStep> first = AalenJohansen.of(COUNTS, "1").steps();
    List<AalenJohansenStep> second = AalenJohansen.of(COUNTS, "2").steps();
    List<KaplanMeierStep> curve = KaplanMeier.of(COUNTS).steps();
    for (int i = 0; i < curve.size(); i++) {
      double survival = curve.get(i).survival().value();
      assertThat(first.get(i).survival()).isEqualTo(survival, within(1e-12));
      assertThat(first.get(i).incidence().value() + second.get(i).incidence().value() + survival)
          .isEqualTo(1, within(1e-12));
    }
  }

  @Test
  void ofOneCauseItIsTheComplementOfSurvival() {
    List<AalenJohansenStep> steps = AalenJohansen.of(Reference.sixMp(), Reference.EVENT).steps();
    List<KaplanMeierStep> curve = KaplanMeier.of(Reference.sixMp()).steps();
    for (int i = 0; i < curve.size(); i++) {
      CurveEstimate incidence = steps.get(i).incidence();
      CurveEstimate survival = curve.get(i).survival();
      assertThat(incidence.value()).isEqualTo(1 - survival.value(), within(1e-12));
      assertThat(incidence.standardError().getAsDouble())
          .isEqualTo(survival.standardError().getAsDouble(), within(1e-12));
    }
  }

  @Test
  void beforeTheFirstEventOfTheCauseItIsZero() {
    AalenJohansen second = AalenJohansen.of(COUNTS, "2");
    assertThat(second.at(0)).hasValue(CurveEstimate.ZERO);
    assertThat(second.at(1)).hasValue(CurveEstimate.ZERO);
    assertThat(CurveEstimate.ZERO.standardError()).hasValue(0);
    assertThat(CurveEstimate.ZERO.limits(LimitType.LOG_LOG, 0.95)).isEmpty();
    assertThat(AalenJohansen.of(COUNTS, "never").at(10)).hasValue(CurveEstimate.ZERO);
  }

  @Test
  void afterTheLastFollowUpNothingIsKnownUnlessNobodyIsLeft() {
    assertThat(AalenJohansen.of(COUNTS, "1").at(10.5)).isEmpty();
    assertThat(AalenJohansen.of(SurvivalCounts.NONE, "1").at(0)).isEmpty();
    AalenJohansen all = AalenJohansen.of(Reference.control(), Reference.EVENT);
    assertThat(all.at(100).orElseThrow().value()).isEqualTo(1, within(1e-12));
  }

  @Test
  void ofOneCauseLimitsAndMedianAreThoseOfSurvivalTurnedOver() {
    AalenJohansen incidence = AalenJohansen.of(Reference.sixMp(), Reference.EVENT);
    KaplanMeier curve = KaplanMeier.of(Reference.sixMp());
    for (LimitType type : LimitType.values()) {
      Interval turned = incidence.at(10).orElseThrow().complementLimits(type, 0.95).orElseThrow();
      Interval limits = curve.at(10).orElseThrow().limits(type, 0.95).orElseThrow();
      assertThat(turned.low()).isEqualTo(1 - limits.high(), within(1e-12));
      assertThat(turned.high()).isEqualTo(1 - limits.low(), within(1e-12));
      assertThat(incidence.quantile(0.5, type, 0.95)).isEqualTo(curve.median(type, 0.95));
    }
  }

  @Test
  void aShareThatACauseNeverReachesIsAbsent() {
    assertThat(AalenJohansen.of(COUNTS, "2").quantile(0.5, LimitType.LOG_LOG, 0.95).time())
        .isEmpty();
  }
}
