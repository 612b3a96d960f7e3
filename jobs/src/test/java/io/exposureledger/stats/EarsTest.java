package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final NavigableMap<LocalDate, Long> COUNTS =
      series(2, 1, 3, 0, 2, 1, 2, 4, 2, 9, 8, 1, 2, 12);

  /** R 4.2.2 by the formula documented for {@code surveillance::earsC} 1.26.0. */
  @Test
  void c1IsThatOfTheReference() {
    assertThatScores(
        Ears.c1(COUNTS, 0), 8, 5e-5, 2.4885, .1062, 5.4222, 1.7327, -.9333, -.5563, 2.4887);
  }

  /** R 4.2.2 by the formula documented for {@code surveillance::earsC} 1.26.0. */
  @Test
  void c2IsThatOfTheReference() {
    assertThatScores(Ears.c2(COUNTS, 0), 10, 5e-4, 7.612, 4.5666, -.7746, -.2888, 2.4887);
  }

  /** R 4.2.2 by the formula documented for {@code surveillance::earsC} 1.26.0. */
  @Test
  void c3IsThatOfTheReference() {
    assertThatScores(Ears.c3(COUNTS, 0), 12, 5e-5, 10.1786, 3.5666, 1.4887);
  }

  @Test
  void anAlarmIsAScoreAboveTheLimit() {
    EarsScore.Known tenth = (EarsScore.Known) Ears.c2(COUNTS, 0).get(day(10));
    EarsScore.Known last = (EarsScore.Known) Ears.c2(COUNTS, 0).get(day(14));
    EarsScore.Known sum = (EarsScore.Known) Ears.c3(COUNTS, 0).get(day(13));
    assertThat(tenth.alarm()).isTrue();
    assertThat(last.alarm()).isFalse();
    assertThat(last.limit()).isEqualTo(3.0902, within(5e-5));
    assertThat(sum.alarm()).isTrue();
    assertThat(sum.limit()).isEqualTo(1.96, within(5e-5));
  }

  @Test
  void aDayWithoutCountLeavesItsSuccessorsUnknown() {
    NavigableMap<LocalDate, Long> counts = new TreeMap<>(COUNTS);
    counts.remove(day(4));
    NavigableMap<LocalDate, EarsScore> scores = Ears.c1(counts, 0);
    assertThat(scores).doesNotContainKey(day(4));
    assertThat(scores.get(day(11)))
        .isEqualTo(new EarsScore.Unknown(EarsScore.Reason.BASELINE_INCOMPLETE));
    assertThat(scores.get(day(12))).isInstanceOf(EarsScore.Known.class);
  }

  @Test
  void aConstantBaselineIsUnknownUnlessASmallestDeviationIsGiven() {
    NavigableMap<LocalDate, Long> counts = series(1, 1, 1, 1, 1, 1, 1, 3);
    assertThat(Ears.c1(counts, 0).get(day(8)))
        .isEqualTo(new EarsScore.Unknown(EarsScore.Reason.BASELINE_CONSTANT));
    assertThat(((EarsScore.Known) Ears.c1(counts, 0.5).get(day(8))).statistic()).isEqualTo(4);
  }

  @Test
  void c3TellsWhyAScoreThatItSumsIsUnknown() {
    NavigableMap<LocalDate, Long> counts = series(0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0);
    assertThat(Ears.c3(counts, 0).get(day(10)))
        .isEqualTo(new EarsScore.Unknown(EarsScore.Reason.BASELINE_CONSTANT));
    assertThat(Ears.c3(COUNTS, 0).get(day(11)))
        .isEqualTo(new EarsScore.Unknown(EarsScore.Reason.BASELINE_INCOMPLETE));
  }

  @Test
  void theOrderOfTheDaysGivenDoesNotMatter() {
    List<LocalDate> days = new ArrayList<>(COUNTS.keySet());
    Collections.shuffle(days, new Random(1));
    Map<LocalDate, Long> shuffled = new LinkedHashMap<>();
    days.forEach(day -> shuffled.put(day, COUNTS.get(day)));
    assertThat(Ears.c3(shuffled, 0)).isEqualTo(Ears.c3(COUNTS, 0));
  }

  @Test
  void countsAndDeviationAreNotNegative() {
    assertThatThrownBy(() -> Ears.c1(series(1, -2), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Count -2 of 2026-03-02 is negative");
    assertThatThrownBy(() -> Ears.c1(COUNTS, -1))
        .hasMessage("Smallest deviation -1.0 is not 0 or above");
  }

  private static void assertThatScores(
      NavigableMap<LocalDate, EarsScore> scores, int from, double digits, double... expected) {
    assertThat(scores.headMap(day(from)).values())
        .hasSize(from - 1)
        .containsOnly(new EarsScore.Unknown(EarsScore.Reason.BASELINE_INCOMPLETE));
    for (int i = 0; i < expected.length; i++) {
      EarsScore.Known score = (EarsScore.Known) scores.get(day(from + i));
      assertThat(score.statistic()).isEqualTo(expected[i], within(digits));
    }
    assertThat(scores).hasSize(from - 1 + expected.length);
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number - 1);
  }

  private static NavigableMap<LocalDate, Long> series(long... counts) {
    NavigableMap<LocalDate, Long> series = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      series.put(day(i + 1), counts[i]);
    }
    return series;
  }
}
