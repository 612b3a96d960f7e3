package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

  private static final List<SurvivalCounts> TRIAL = List.of(Reference.sixMp(), Reference.control());
  private static final List<SurvivalCounts> AML =
      List.of(Reference.maintained(), Reference.notMaintained());

  /** R 4.2.2, survival 3.5-3 {@code survdiff(Surv(time, event) ~ group)}. */
  @Test
  void theTestOfTheTrialIsThatOfTheReference() {
    LogRank test = LogRank.of(TRIAL).orElseThrow();
    assertThat(test.chiSquare()).isEqualTo(16.7929409892, within(1e-9));
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(test.pValue()).isEqualTo(4.1688e-05, within(5e-10));
    assertThat(test.groups()).extracting(LogRankGroup::observed).containsExactly(9.0, 21.0);
    assertThat(test.groups().get(0).expected()).isEqualTo(19.250500948, within(1e-9));
    assertThat(test.groups().get(1).expected()).isEqualTo(10.749499052, within(1e-9));
    assertThat(variance(test)).isEqualTo(6.256961, within(5e-7));
  }

  /** R 4.2.2, survival 3.5-3 {@code survdiff(Surv(time, event) ~ group, rho = 1)}. */
  @Test
  void theWeightedTestOfTheTrialIsThatOfTheReference() {
    LogRank test = LogRank.weighted(List.of(TRIAL), 1).orElseThrow();
    assertThat(test.chiSquare()).isEqualTo(14.457151, within(5e-7));
  }

  /** R 4.2.2, survival 3.5-3 {@code survdiff(Surv(time, status) ~ x, aml)}. */
  @Test
  void theTestOfAmlIsThatOfTheReference() {
    LogRank test = LogRank.of(AML).orElseThrow();
    assertThat(test.chiSquare()).isEqualTo(3.39638869898, within(1e-9));
    assertThat(test.pValue()).isEqualTo(.065339, within(5e-7));
  }

  /** lifelines 0.30.3 {@code multivariate_logrank_test} of the four groups together. */
  @Test
  void theTestOfFourGroupsIsThatOfTheReference() {
    List<SurvivalCounts> groups = new ArrayList<>(TRIAL);
    groups.addAll(AML);
    LogRank test = LogRank.of(groups).orElseThrow();
    assertThat(test.chiSquare()).isEqualTo(32.986649020608, within(1e-9));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(test.pValue()).isEqualTo(3.2416248101429486e-07, within(1e-15));
  }

  /** The formula of R {@code survdiff} with delayed entry, which it refuses; R 4.2.2 by hand. */
  @Test
  void theTestWithDelayedEntryIsThatOfTheReference() {
    SurvivalCounts first =
        SurvivalCounts.ofSubjects(
            Reference.delayed(
                row(0, 3, 1), row(0, 5, 0), row(2, 7, 1), row(3, 8, 1), row(2, 13, 1)));
    SurvivalCounts second =
        SurvivalCounts.ofSubjects(
            Reference.delayed(
                row(5, 9, 0), row(0, 10, 1), row(4, 11, 0), row(6, 12, 1), row(1, 6, 1)));
    LogRank test = LogRank.of(List.of(first, second)).orElseThrow();
    LogRankGroup judged =
        test.groups().stream().filter(group -> group.observed() == 3).findFirst().orElseThrow();
    assertThat(judged.expected()).isEqualTo(3.392857, within(5e-7));
    assertThat(variance(test)).isEqualTo(1.371740, within(5e-7));
    assertThat(test.chiSquare()).isEqualTo(.112512, within(5e-7));
  }

  @Test
  void strataAddUp() {
    LogRank alone = LogRank.of(TRIAL).orElseThrow();
    LogRank twice = LogRank.stratified(List.of(TRIAL, TRIAL)).orElseThrow();
    LogRank both = LogRank.stratified(List.of(TRIAL, AML)).orElseThrow();
    LogRank aml = LogRank.of(AML).orElseThrow();
    assertThat(twice.chiSquare()).isEqualTo(2 * alone.chiSquare(), within(1e-9));
    double surplus = surplus(alone) + surplus(aml);
    assertThat(both.chiSquare())
        .isEqualTo(surplus * surplus / (variance(alone) + variance(aml)), within(1e-9));
  }

  @Test
  void theOrderOfTheGroupsDoesNotMatter() {
    List<SurvivalCounts> groups = new ArrayList<>(TRIAL);
    groups.addAll(AML);
    LogRank there = LogRank.of(groups).orElseThrow();
    Collections.reverse(groups);
    LogRank back = LogRank.of(groups).orElseThrow();
    assertThat(there.degreesOfFreedom()).isEqualTo(3);
    assertThat(back.chiSquare()).isEqualTo(there.chiSquare(), within(1e-9));
  }

  @Test
  void aGroupThatExpectsNoEventIsLeftOut() {
    List<SurvivalCounts> groups = new ArrayList<>(TRIAL);
    groups.add(SurvivalCounts.ofSubjects(List.of(Subject.censored(0.5))));
    LogRank test = LogRank.of(groups).orElseThrow();
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(test.chiSquare()).isEqualTo(16.7929409892, within(1e-9));
    assertThat(test.groups()).hasSize(3);
  }

  @Test
  void groupsThatAreNeverAtRiskTogetherDoNotCompare() {
    SurvivalCounts early =
        SurvivalCounts.ofSubjects(List.of(Subject.ended(1, "a"), Subject.ended(2, "a")));
    SurvivalCounts late = SurvivalCounts.ofSubjects(Reference.delayed(row(5, 8, 1), row(5, 9, 1)));
    assertThat(LogRank.of(List.of(early, late))).isEmpty();
    assertThat(LogRank.of(List.of(early, SurvivalCounts.NONE))).isEmpty();
  }

  @Test
  void theArgumentsAreChecked() {
    assertThatThrownBy(() -> LogRank.of(List.of(Reference.sixMp())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A log-rank test needs at least two groups");
    assertThatThrownBy(() -> LogRank.stratified(List.of(TRIAL, List.of(Reference.sixMp()))))
        .hasMessage("Strata differ in their groups: give a group without subjects as none");
    assertThatThrownBy(() -> LogRank.weighted(List.of(TRIAL), -1))
        .hasMessage("Weight -1.0 is not 0 or above");
  }

  private static double surplus(LogRank test) {
    return test.groups().get(0).observed() - test.groups().get(0).expected();
  }

  private static double variance(LogRank test) {
    return surplus(test) * surplus(test) / test.chiSquare();
  }

  private static double[] row(double... values) {
    return values;
  }
}
