package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KaplanMeierTest {

  private static final double EXACT = 1e-9;

  static Stream<String[]> curves() {
    return Stream.of("freireich_6mp", "aml")
        .flatMap(
            dataset ->
                Reference.rows(dataset + ".survfit.csv").stream()
                    .map(row -> row.get("group") + "/" + row.get("conf_type"))
                    .distinct()
                    .map(curve -> new String[] {dataset, curve}));
  }

  /** Every column of {@code reference/*.survfit.csv}: R 4.2.2, survival 3.5-3. */
  @ParameterizedTest
  @MethodSource("curves")
  void everyColumnIsThatOfTheReference(String dataset, String curve) {
    String group = curve.split("/")[0];
    LimitType type = LimitType.valueOf(constant(curve.split("/")[1]));
    List<CSVRecord> rows =
        Reference.rows(dataset + ".survfit.csv").stream()
            .filter(row -> (row.get("group") + "/" + row.get("conf_type")).equals(curve))
            .toList();
    List<KaplanMeierStep> steps = KaplanMeier.of(Reference.counts(dataset, group)).steps();
    assertThat(steps).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThatStep(steps.get(i), rows.get(i), type);
    }
  }

  @Test
  void everyCurveOfTheReferenceIsCompared() {
    assertThat(curves()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "6, .857143, .076360, .719817, 1, .619718, .951552, .707479, 1",
    "7, .806723, .086935, .653124, .996444, .563147, .922809, .636333, .977113",
    "10, .752941, .096350, .585919, .967575, .503200, .889362, .564099, .941783",
    "13, .690196, .106815, .509613, .934769, .431610, .849066, .480843, .899549",
    "16, .627451, .114054, .439394, .895995, .367511, .804912, .403910, .850992",
    "22, .537815, .128234, .337037, .858201, .267779, .746791, .286482, .789149",
    "23, .448179, .134591, .248788, .807372, .188052, .680143, .184385, .711974",
  })
  void thePrintedTableOfTheTrialIsReproduced(
      double time,
      double s,
      double se,
      double l1,
      double h1,
      double l2,
      double h2,
      double l3,
      double h3) {
    CurveEstimate estimate = KaplanMeier.of(Reference.sixMp()).at(time).orElseThrow();
    assertThat(estimate.value()).isEqualTo(s, within(6e-7));
    assertThat(estimate.standardError().getAsDouble()).isEqualTo(se, within(6e-7));
    assertThatLimits(estimate, LimitType.LOG, l1, h1);
    assertThatLimits(estimate, LimitType.LOG_LOG, l2, h2);
    assertThatLimits(estimate, LimitType.PLAIN, l3, h3);
  }

  @Test
  void aTimeTakesTheLastStepBeforeIt() {
    KaplanMeier curve = KaplanMeier.of(Reference.sixMp());
    assertThat(curve.at(5.9)).hasValue(CurveEstimate.ONE);
    assertThat(curve.at(8)).isEqualTo(curve.at(7));
    assertThat(curve.at(35)).isEqualTo(curve.at(23));
  }

  @Test
  void afterTheLastFollowUpNothingIsKnownUnlessNobodyIsLeft() {
    assertThat(KaplanMeier.of(Reference.sixMp()).at(35.1)).isEmpty();
    Optional<CurveEstimate> none = KaplanMeier.of(Reference.control()).at(40);
    assertThat(none.orElseThrow().value()).isEqualTo(0);
    assertThat(none.orElseThrow().standardError()).isEmpty();
    assertThat(none.orElseThrow().limits(LimitType.PLAIN, 0.95)).isEmpty();
  }

  @Test
  void beforeAnyEventTheLimitsAreThoseOfR() {
    assertThat(CurveEstimate.ONE.limits(LimitType.LOG, 0.95)).hasValue(new Interval(1, 1));
    assertThat(CurveEstimate.ONE.limits(LimitType.PLAIN, 0.95)).hasValue(new Interval(1, 1));
    assertThat(CurveEstimate.ONE.limits(LimitType.LOG_LOG, 0.95)).isEmpty();
    assertThatThrownBy(() -> CurveEstimate.ONE.limits(LimitType.LOG, 1))
        .hasMessage("Confidence level 1.0 is not between 0 and 1");
  }

  @Test
  void anEventAtZeroLowersTheCurveAtOnce() {
    KaplanMeier curve =
        KaplanMeier.of(
            SurvivalCounts.ofSubjects(List.of(Subject.ended(0, "revoked"), Subject.censored(5))));
    assertThat(curve.at(0).orElseThrow().value()).isEqualTo(0.5);
  }

  @Test
  void withoutSubjectsThereAreNoSteps() {
    KaplanMeier curve = KaplanMeier.of(SurvivalCounts.NONE);
    assertThat(curve.steps()).isEmpty();
    assertThat(curve.at(0)).isEmpty();
    assertThat(curve.median(LimitType.LOG_LOG, 0.95).time()).isEmpty();
  }

  private static void assertThatStep(KaplanMeierStep step, CSVRecord row, LimitType type) {
    assertThat(step.time()).isEqualTo(number(row, "time").getAsDouble());
    assertThat(step.atTime().atRisk()).isEqualTo(Long.parseLong(row.get("at_risk")));
    assertThat(step.atTime().anyEvents()).isEqualTo(Long.parseLong(row.get("events")));
    assertThat(step.atTime().censored()).isEqualTo(Long.parseLong(row.get("censored")));
    Optional<Interval> limits = step.survival().limits(type, 0.95);
    assertThatNumber(OptionalDouble.of(step.survival().value()), number(row, "survival"));
    assertThatNumber(step.survival().standardError(), number(row, "std_error"));
    assertThatNumber(limits.stream().mapToDouble(Interval::low).findFirst(), number(row, "ci_low"));
    assertThatNumber(
        limits.stream().mapToDouble(Interval::high).findFirst(), number(row, "ci_high"));
  }

  private static void assertThatNumber(OptionalDouble actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    expected.ifPresent(number -> assertThat(actual.getAsDouble()).isEqualTo(number, within(EXACT)));
  }

  private static void assertThatLimits(
      CurveEstimate estimate, LimitType type, double low, double high) {
    Interval limits = estimate.limits(type, 0.95).orElseThrow();
    assertThat(limits.low()).isEqualTo(low, within(6e-7));
    assertThat(limits.high()).isEqualTo(high, within(6e-7));
  }

  private static OptionalDouble number(CSVRecord row, String column) {
    String text = row.get(column).strip();
    return text.equals("NA") || text.equals("NaN")
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(text));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
