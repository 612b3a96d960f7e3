package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivalCountsTest {

  private static final List<Subject> SUBJECTS = invented(200);
  private static final SurvivalCounts WHOLE = SurvivalCounts.ofSubjects(SUBJECTS);

  @Test
  void theOrderOfTheSubjectsDoesNotMatter() {
    List<Subject> shuffled = new ArrayList<>(SUBJECTS);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(SurvivalCounts.ofSubjects(shuffled)).isEqualTo(WHOLE);
  }

  @Test
  void partialCountsMergeIntoTheWholeInAnyGrouping() {
    SurvivalCounts a = SurvivalCounts.ofSubjects(SUBJECTS.subList(0, 50));
    SurvivalCounts b = SurvivalCounts.ofSubjects(SUBJECTS.subList(50, 60));
    SurvivalCounts c = SurvivalCounts.ofSubjects(SUBJECTS.subList(60, 200));
    assertThat(a.merge(b).merge(c)).isEqualTo(WHOLE);
    assertThat(a.merge(b.merge(c))).isEqualTo(WHOLE);
    assertThat(c.merge(a).merge(b)).isEqualTo(WHOLE);
    assertThat(WHOLE.merge(SurvivalCounts.NONE)).isEqualTo(WHOLE);
  }

  @Test
  void aWeightIsAsManyRepeatedSubjects() {
    SurvivalCounts weighted =
        SurvivalCounts.of(
            TimeCounts.entered(Subject.FROM_START, 3),
            TimeCounts.entered(2, 2),
            TimeCounts.ended(4, "revoked", 3),
            TimeCounts.censored(4, 2));
    List<Subject> repeated = new ArrayList<>();
    repeated.addAll(Collections.nCopies(3, Subject.ended(4, "revoked")));
    repeated.addAll(Collections.nCopies(2, Subject.censored(4).enteringAt(2)));
    assertThat(weighted).isEqualTo(SurvivalCounts.ofSubjects(repeated));
  }

  @Test
  void everyEstimateIsTheSameForMergedParts() {
    SurvivalCounts merged =
        SUBJECTS.stream()
            .map(subject -> SurvivalCounts.ofSubjects(List.of(subject)))
            .reduce(SurvivalCounts.NONE, SurvivalCounts::merge);
    assertThat(KaplanMeier.of(merged)).isEqualTo(KaplanMeier.of(WHOLE));
    assertThat(AalenJohansen.of(merged, "a")).isEqualTo(AalenJohansen.of(WHOLE, "a"));
  }

  @Test
  void theOtherCausesOfOneEndObservation() {
    SurvivalCounts counts =
        SurvivalCounts.of(
            TimeCounts.entered(0, 6), TimeCounts.ended(1, "a", 2), TimeCounts.ended(1, "b", 4));
    RiskSet set = counts.only("a").riskTable().sets().get(0);
    assertThat(set.eventsOf("a")).isEqualTo(2);
    assertThat(set.eventsOf("b")).isEqualTo(0);
    assertThat(set.censored()).isEqualTo(4);
  }

  @Test
  void bothZerosAreOneTime() {
    SurvivalCounts counts =
        SurvivalCounts.ofSubjects(List.of(Subject.censored(-0.0), Subject.censored(0.0)));
    assertThat(counts.riskTable().sets()).hasSize(1);
  }

  @Test
  void countsThatDoNotBalanceAreRefused() {
    assertThatThrownBy(
            () ->
                SurvivalCounts.of(TimeCounts.entered(0, 2), TimeCounts.censored(3, 4)).riskTable())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4 leave at 3.0, but 2 are at risk");
    assertThatThrownBy(
            () ->
                SurvivalCounts.of(TimeCounts.entered(0, 2), TimeCounts.censored(3, 1)).riskTable())
        .hasMessage("1 have entered and never leave: count them as censored at their last time");
  }

  @Test
  void countsAndTimesAreChecked() {
    assertThatThrownBy(() -> TimeCounts.entered(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Time -1.0 is not a duration of 0 or above");
    assertThatThrownBy(() -> TimeCounts.ended(1, "a", -1))
        .hasMessage("A count at time 1.0 is negative");
    assertThatThrownBy(() -> TimeCounts.censored(Subject.FROM_START, 1))
        .hasMessage("An exit before the start is undefined");
  }

  @Test
  void anExitIsAfterItsEntry() {
    assertThatThrownBy(() -> Subject.censored(3).enteringAt(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Exit at 3.0 is not after the entry at 3.0: lift it by half the precision of the"
                + " source");
    assertThatThrownBy(() -> Subject.ended(Double.NaN, "a"))
        .hasMessage("Exit at NaN is not a duration of 0 or above");
  }

  private static List<Subject> invented(int subjects) {
    Random random = new Random(4);
    return IntStream.range(0, subjects)
        .mapToObj(
            number -> {
              double entry = random.nextInt(10);
              Optional<String> cause =
                  Optional.of(List.of("a", "b", "").get(random.nextInt(3)))
                      .filter(name -> !name.isEmpty());
              return new Subject(entry, entry + 1 + random.nextInt(20), cause);
            })
        .toList();
  }

  @Test
  void aPartIsTakenFromTheWhole() {
    SurvivalCounts part =
        SurvivalCounts.ofSubjects(List.of(Subject.ended(3, "a"), Subject.censored(5)));
    SurvivalCounts rest =
        SurvivalCounts.ofSubjects(List.of(Subject.ended(3, "b"), Subject.ended(4, "a")));
    assertThat(part.merge(rest).without(part).merge(part))
        .isEqualTo(part.merge(rest).merge(SurvivalCounts.NONE));
    assertThat(KaplanMeier.of(part.merge(rest).without(part)).at(3))
        .isEqualTo(KaplanMeier.of(rest).at(3));
    assertThatThrownBy(() -> rest.without(part))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is negative");
  }
}
