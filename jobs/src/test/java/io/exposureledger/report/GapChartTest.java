package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapChartTest {

  private static final LocalDate CLOSED = LocalDate.of(2026, 1, 1);

  @Test
  void theAxisStartsAtTheClosingAndEndsAtTheNewestDate() {
    GapChart chart = chart(Optional.empty(), row(50, 40, 40, 20), row(100, 20, 60, 20));

    assertThat(chart.line()).isEqualTo("M450.0 124.4 L850.0 157.2");
    assertThat(chart.points())
        .containsExactly(
            new GapChart.Point("450.0", "124.4", "91.6", true),
            new GapChart.Point("850.0", "157.2", "124.4", true));
    assertThat(chart.days())
        .extracting(SurvivalChart.Tick::label)
        .map(label -> label.replace('\u00a0', ' '))
        .containsExactly("closing", "11 Apr 2026", "20 Feb 2026");
  }

  @Test
  void oneDateIsAPointWithoutALine() {
    GapChart chart = chart(Optional.of(300), row(30, 5, 5, 0));

    assertThat(chart.line()).isEmpty();
    assertThat(chart.points()).containsExactly(new GapChart.Point("850.0", "108.0", "108.0", true));
    assertThat(chart.hasDeadline()).isFalse();
  }

  @Test
  void theDayOfTheClosingItselfHasItsPlace() {
    assertThat(chart(Optional.empty(), row(0, 5, 5, 0)).points())
        .extracting(GapChart.Point::x)
        .containsExactly("50.0");
  }

  @Test
  void aDateWithoutAccountsHasNoPoint() {
    assertThat(chart(Optional.empty(), row(30, 0, 0, 0)).isEmpty()).isTrue();
  }

  @Test
  void aDateOfWhichNothingIsKnownHasARangeAndNoPlaceOnTheLine() {
    GapChart chart = chart(Optional.empty(), row(50, 0, 0, 9), row(75, 4, 5, 0), row(100, 3, 6, 0));

    assertThat(chart.points())
        .extracting(GapChart.Point::isKnown)
        .containsExactly(false, true, true);
    assertThat(chart.points().get(0))
        .isEqualTo(new GapChart.Point("450.0", "190.0", "26.0", false));
    assertThat(chart.line()).startsWith("M650.0");
  }

  @Test
  void manyDatesLabelFew() {
    GapChart chart =
        chart(
            Optional.of(200),
            IntStream.range(0, 60)
                .mapToObj(at -> row(at * 7, 5, 5, 0))
                .toArray(MergerProgress[]::new));

    assertThat(chart.days()).hasSizeLessThanOrEqualTo(9);
    assertThat(chart.hasDeadline()).isTrue();
  }

  private static GapChart chart(Optional<Integer> deadline, MergerProgress... rows) {
    return new GapChart("Tessel", CLOSED, List.of(rows), deadline);
  }

  private static MergerProgress row(int day, long yes, long no, long unknown) {
    return new MergerProgress(
        CLOSED.plusDays(day),
        MergerProgress.ALL,
        day,
        new Counts(yes, no, unknown),
        0,
        0,
        0,
        0,
        0,
        new Counts(1, 9, 0),
        Difference.NONE,
        Difference.NONE,
        0,
        Optional.empty());
  }
}
