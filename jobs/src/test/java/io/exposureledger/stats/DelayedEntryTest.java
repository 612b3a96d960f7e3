package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DelayedEntryTest {

  private static final List<Subject> SUBJECTS =
      Reference.delayed(
          new double[] {0, 3, 1},
          new double[] {0, 5, 0},
          new double[] {2, 7, 1},
          new double[] {3, 8, 1},
          new double[] {5, 9, 0},
          new double[] {0, 10, 1},
          new double[] {4, 10, 0},
          new double[] {6, 12, 1});

  private static final SurvivalCounts COUNTS = SurvivalCounts.ofSubjects(SUBJECTS);

  /** R 4.2.2, survival 3.5-3 {@code survfit(Surv(start, stop, event) ~ 1)}. */
  @Test
  void theCurveIsThatOfTheReference() {
    KaplanMeier curve = KaplanMeier.of(COUNTS);
    assertThat(curve.at(3).orElseThrow().value()).isEqualTo(.75, within(1e-12));
    assertThat(curve.at(7).orElseThrow().value()).isEqualTo(.625, within(1e-12));
    assertThat(curve.at(8).orElseThrow().value()).isEqualTo(.5, within(1e-12));
    assertThat(curve.at(10).orElseThrow().value()).isEqualTo(.333333, within(5e-7));
    assertThat(curve.at(12).orElseThrow().value()).isEqualTo(0);
  }

  @Test
  void whoEntersAtATimeIsNotAtRiskAtIt() {
    assertThat(COUNTS.riskTable().atRisk(3)).isEqualTo(4);
    assertThat(COUNTS.riskTable().sets().get(0).atRisk()).isEqualTo(4);
    assertThat(COUNTS.riskTable().atRisk(3.5)).isEqualTo(4);
    assertThat(COUNTS.riskTable().atRisk(0)).isEqualTo(0);
    assertThat(COUNTS.riskTable().atRisk(13)).isEqualTo(0);
  }

  @Test
  void anEntryAtZeroIsNoDelayForWhoLeavesLater() {
    List<Subject> trial = Reference.subjects("freireich_6mp", "6-MP");
    List<Subject> entering = trial.stream().map(subject -> subject.enteringAt(0)).toList();
    assertThat(KaplanMeier.of(SurvivalCounts.ofSubjects(entering)))
        .isEqualTo(KaplanMeier.of(Reference.sixMp()));
  }

  @Test
  void aLaterStartOfTheClockShiftsTheCurve() {
    List<Subject> shifted =
        SUBJECTS.stream()
            .map(s -> new Subject(s.entry() + 100, s.exit() + 100, s.cause()))
            .toList();
    List<KaplanMeierStep> steps = KaplanMeier.of(COUNTS).steps();
    List<KaplanMeierStep> later = KaplanMeier.of(SurvivalCounts.ofSubjects(shifted)).steps();
    assertThat(later)
        .extracting(KaplanMeierStep::survival)
        .isEqualTo(steps.stream().map(KaplanMeierStep::survival).toList());
    assertThat(later)
        .extracting(KaplanMeierStep::time)
        .isEqualTo(steps.stream().map(step -> step.time() + 100).toList());
  }

  @Test
  void afterATimeTheCurveIsConditional() {
    KaplanMeier whole = KaplanMeier.of(COUNTS);
    KaplanMeier conditional = KaplanMeier.of(COUNTS.after(7));
    for (double time : new double[] {8, 9, 10}) {
      assertThat(conditional.at(time).orElseThrow().value())
          .isEqualTo(whole.at(time).orElseThrow().value() / .625, within(1e-12));
    }
    assertThat(conditional.at(7)).hasValue(CurveEstimate.ONE);
  }

  @Test
  void anEarlyRiskSetOfOneEndsTheCurveUnlessItBeginsLater() {
    SurvivalCounts counts =
        SurvivalCounts.ofSubjects(
            Reference.delayed(
                new double[] {0, 1, 1}, new double[] {2, 5, 1}, new double[] {2, 6, 0}));
    assertThat(KaplanMeier.of(counts).at(6).orElseThrow().value()).isEqualTo(0);
    assertThat(KaplanMeier.of(counts.after(1)).at(6).orElseThrow().value()).isEqualTo(0.5);
  }
}
