package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualProportionsTest {

  private static final List<BinomialCount> GROUPS =
      List.of(group(12, 88), group(30, 170), group(3, 97), group(9, 11));

  /** R 4.2.2 {@code chisq.test(rbind(c(12, 88), c(30, 170), c(3, 97), c(9, 11)))}. */
  @Test
  void theChiSquareIsThatOfTheReference() {
    PearsonChiSquare test = PearsonChiSquare.of(GROUPS).orElseThrow();
    assertThat(test.statistic()).isEqualTo(28.0, within(1e-9));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(test.smallestExpected()).isEqualTo(20 * 54 / 420.0, within(1e-12));
    assertThat(test.approximates()).isFalse();
  }

  /** R 4.2.2 {@code fisher.test} of the same table. */
  @Test
  void theExactPValueIsThatOfTheReference() {
    assertThat(FisherExact.of(GROUPS)).isEqualTo(1.0521e-05, within(5e-10));
  }

  /** R. A. Fisher (1935), the lady tasting tea: 3 of 4 cups right, R {@code fisher.test}: .4857. */
  @Test
  void theLadyTastesTea() {
    assertThat(FisherExact.of(List.of(group(3, 1), group(1, 3))))
        .isEqualTo(34.0 / 70, within(1e-12));
  }

  @Test
  void theOrderOfTheGroupsDoesNotMatter() {
    List<BinomialCount> rotated =
        List.of(GROUPS.get(3), GROUPS.get(1), GROUPS.get(0), GROUPS.get(2));
    assertThat(PearsonChiSquare.of(rotated).orElseThrow().statistic())
        .isEqualTo(PearsonChiSquare.of(GROUPS).orElseThrow().statistic(), within(1e-12));
    assertThat(FisherExact.of(rotated)).isEqualTo(FisherExact.of(GROUPS), within(1e-15));
  }

  @Test
  void oneOutcomeOrOneGroupCannotDiffer() {
    List<BinomialCount> none = List.of(group(0, 10), group(0, 20));
    assertThat(PearsonChiSquare.of(none)).isEmpty();
    assertThat(PearsonChiSquare.of(GROUPS.subList(0, 1))).isEmpty();
    assertThat(FisherExact.of(none)).isEqualTo(1.0, within(1e-12));
    assertThatThrownBy(() -> FisherExact.of(GROUPS.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Fisher's test of 1 groups is undefined");
  }

  @Test
  void tooManyTablesAreRefused() {
    List<BinomialCount> many = Collections.nCopies(20, group(5, 5));
    assertThat(FisherExact.feasible(many)).isFalse();
    assertThatThrownBy(() -> FisherExact.of(many))
        .hasMessage("Fisher's test has more than 10 million tables: use Pearson's chi-square");
  }

  private static BinomialCount group(long successes, long failures) {
    return new BinomialCount(successes, successes + failures);
  }
}
