package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SurvivalChartTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void theCurveIsStepsOnAnAxisOfDays() {
    SurvivalChart chart = chart(NONE, point(30, 40, 0.25), point(60, 30, 0.5));

    assertThat(chart.lastDay()).isEqualTo(60);
    assertThat(chart.line()).isEqualTo("M50.0 290.0 H465.0 V230.0 H880.0 V170.0 H880.0");
  }

  @Test
  void theBandLiesBetweenTheLimits() {
    assertThat(chart(NONE, point(30, 40, 0.25), point(60, 30, 0.5)).band())
        .isEqualTo("M465.0 206.0 H880.0 V146.0 H880.0 V194.0 H880.0 V254.0 H465.0 Z");
  }

  @Test
  void pointsWithoutLimitsHaveNoBand() {
    assertThat(chart(NONE, new CurvePoint(3, 20, 0, NONE, NONE)).band()).isEmpty();
  }

  @Test
  void theMarkIsAlwaysOnTheAxis() {
    SurvivalChart fast = chart(NONE, point(2, 20, 0.5), point(3, 10, 0.9));

    assertThat(fast.lastDay()).isEqualTo(30);
    assertThat(fast.markX()).isEqualTo("797.0");
    assertThat(fast.isMarkLeft()).isFalse();
  }

  @Test
  void anAxisIsAYearAtMost() {
    SurvivalChart chart = chart(NONE, point(10, 40, 0.2), point(700, 11, 0.4));

    assertThat(chart.lastDay()).isEqualTo(365);
    assertThat(chart.days()).extracting(SurvivalChart.Tick::label).endsWith("270", "365");
    assertThat(chart.line()).endsWith("H880.0").doesNotContain("V194.0");
  }

  @Test
  void belowTenAtRiskTheLineGoesOnDottedWithoutAnEstimate() {
    SurvivalChart chart = chart(NONE, point(30, 40, 0.25), point(45, 10, 0.5), point(60, 9, 0.75));

    assertThat(chart.hasFew()).isTrue();
    assertThat(chart.fewX()).isEqualTo("672.5");
    assertThat(chart.line()).endsWith("V170.0 H672.5");
    assertThat(chart.tail()).isEqualTo("M672.5 170.0 H880.0 V110.0 H880.0");
  }

  @Test
  void halfIsMarkedWhereItIsReached() {
    assertThat(chart(OptionalDouble.of(40), point(30, 40, 0.4), point(60, 30, 0.5)).hasMedian())
        .isTrue();
    assertThat(chart(OptionalDouble.of(400), point(30, 40, 0.4), point(400, 30, 0.5)).hasMedian())
        .isFalse();
    assertThat(chart(NONE, point(30, 40, 0.4)).hasMedian()).isFalse();
  }

  @Test
  void theAxisReachesTheDayThatIsMarked() {
    SurvivalChart chart = chart(CurveWords.MERGERS, deadline(317), NONE, point(170, 40, 0.25));

    assertThat(chart.lastDay()).isEqualTo(365);
    assertThat(chart.markX()).isEqualTo("770.8");
    assertThat(chart.description())
        .startsWith("Share of people protected, by days since the closing.")
        .endsWith("A line marks day 317.");
  }

  @Test
  void aMarkBeyondTheLongestAxisIsNotDrawn() {
    SurvivalChart chart = chart(CurveWords.MERGERS, deadline(1500), NONE, point(400, 40, 0.25));

    assertThat(chart.lastDay()).isEqualTo(1095);
    assertThat(chart.hasMark()).isFalse();
    assertThat(chart.description()).doesNotContain("marks");
  }

  @Test
  void aCurveWithoutAMarkHasNone() {
    assertThat(chart(CurveWords.MERGERS, Optional.empty(), NONE, point(10, 40, 0.2)).hasMark())
        .isFalse();
  }

  private static Optional<DayMark> deadline(int day) {
    return Optional.of(new DayMark(day, "deadline", "", "A line marks day " + day + "."));
  }

  @Test
  void readersWhoDoNotSeeItAreToldTheCurve() {
    SurvivalChart chart =
        chart(OptionalDouble.of(45), point(5, 40, 0.25), point(45, 10, 0.5), point(60, 9, 0.75));

    assertThat(chart.description().replace('\u00a0', ' '))
        .isEqualTo(
            "Share of secrets revoked, by days since detection. day 1: 0.0 %; day 7: 25.0 %; day 27:"
                + " 25.0 %; day 30: 25.0 %. Half revoked after 45 days. Fewer than 10 at risk after"
                + " 45 days. A line marks 27 days, the mean of a survey.");
  }

  private static SurvivalChart chart(OptionalDouble median, CurvePoint... points) {
    return chart(CurveWords.SECRETS, Optional.of(DayMark.PUBLISHED), median, points);
  }

  private static SurvivalChart chart(
      CurveWords words, Optional<DayMark> mark, OptionalDouble median, CurvePoint... points) {
    return new SurvivalChart(words, List.of(points), List.of(points), false, median, mark);
  }

  private static CurvePoint point(double t, long atRisk, double estimate) {
    return new CurvePoint(
        t, atRisk, estimate, OptionalDouble.of(estimate - 0.1), OptionalDouble.of(estimate + 0.1));
  }
}
