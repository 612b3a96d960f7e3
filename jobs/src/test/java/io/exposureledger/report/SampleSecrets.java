package io.exposureledger.report;

import io.exposureledger.stats.AalenJohansen;
import io.exposureledger.stats.CurveEstimate;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.LimitType;
import io.exposureledger.stats.RestrictedMean;
import io.exposureledger.stats.Subject;
import io.exposureledger.stats.SurvivalCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The section on leaked secrets of the sample report: 122 invented ones. */
final class SampleSecrets {

  static final String WHOLE = "enterprise/aldermoor";

  private static final String REVOKED = "revoked";
  private static final String OTHERWISE = "otherwise";
  private static final long[] ALL = {74, 44, 4};
  private static final List<Subject> SUBJECTS = subjects();
  private static final SurvivalCounts COUNTS = SurvivalCounts.ofSubjects(SUBJECTS);
  private static final OptionalDouble NOT_REACHED = OptionalDouble.empty();

  private SampleSecrets() {}

  /** Times that grow by the same factor, and ages at even steps. */
  private static List<Subject> subjects() {
    return Stream.of(
            IntStream.range(0, 74).mapToObj(i -> Subject.ended(0.2 * Math.pow(1.102, i), REVOKED)),
            IntStream.range(0, 14).mapToObj(i -> Subject.ended(1.5 + 9.5 * i, OTHERWISE)),
            IntStream.range(0, 30).mapToObj(i -> Subject.censored(4.25 + 17.5 * i)),
            IntStream.range(0, 4).mapToObj(i -> Subject.censored(61.5 + 40 * i)))
        .flatMap(all -> all)
        .toList();
  }

  static Secrets secrets() {
    return new Secrets(
        List.of("aldermoor-github-secret-scanning", "tessel-gitguardian-incidents"),
        counts(),
        IntStream.of(0, 7, 27, 30, 90, 180, 365).mapToObj(SampleSecrets::onDay).toList(),
        KaplanMeier.of(COUNTS).steps().stream()
            .map(step -> SampleCurve.point(step.atTime(), step.survival()))
            .toList(),
        incidence(),
        late(),
        7,
        comparison());
  }

  static SecretCounts counts() {
    return new SecretCounts(
        74,
        List.of(
            new Tally("false_positive", 8),
            new Tally("used_in_tests", 4),
            new Tally("pattern_removed", 2)),
        30,
        4,
        List.of(new Tally("inactive_at_detection", 6), new Tally("negative_duration", 1)),
        45,
        22,
        7,
        12,
        3,
        1,
        2,
        Optional.of(Instant.parse("2025-05-12T07:30:00Z")));
  }

  private static SecretsAtDay onDay(int day) {
    List<Subject> gone = SUBJECTS.stream().filter(one -> one.exit() < day).toList();
    return new SecretsAtDay(
        day,
        SUBJECTS.size() - gone.size(),
        gone.stream().filter(one -> one.cause().equals(Optional.of(REVOKED))).count(),
        gone.stream().filter(one -> one.cause().equals(Optional.of(OTHERWISE))).count(),
        gone.stream().filter(one -> one.cause().isEmpty()).count());
  }

  private static List<CurvePoint> incidence() {
    return AalenJohansen.of(COUNTS, REVOKED).steps().stream()
        .map(step -> SampleCurve.point(step.atTime(), step.incidence()))
        .toList();
  }

  private static List<OpenSecrets> late() {
    Optional<String> ingram = Optional.of("Ingram Thackeray-Voss (p-0007)");
    Optional<String> septimus = Optional.of("Septimus Halloway (p-0101)");
    return List.of(
        new OpenSecrets(ingram, false, "Information Technology", 11, 10, 8, 4, 1, 511.75),
        new OpenSecrets(septimus, true, "Tessel Field Service <West & East>", 8, 8, 7, 3, 0, 459.3),
        new OpenSecrets(
            Optional.of("Delphine Marchbank (p-0004)"), false, "Operations", 7, 6, 5, 2, 0, 406.8),
        new OpenSecrets(Optional.empty(), false, UnitLabel.UNASSIGNED, 4, 4, 2, 0, 3, 204));
  }

  private static List<UnitDuration> comparison() {
    return List.of(
        unit("u-it", 40, 58, 96.4, 141.2, -44.8, 27.5, "worth_a_look"),
        unit("u-ops", 20, 30, 111, 126.9, -15.9, 31.2, "inside"),
        unit("u-tessel-field", 9, 22, 215.3, 99.1, 116.2, 41.9, "different"),
        new UnitDuration(
            "u-fin",
            3,
            5,
            NOT_REACHED,
            NOT_REACHED,
            NOT_REACHED,
            NOT_REACHED,
            NOT_REACHED,
            UnitDuration.TOO_FEW));
  }

  private static UnitDuration unit(
      String unit,
      long revoked,
      long subjects,
      double mean,
      double others,
      double difference,
      double reach,
      String marked) {
    return new UnitDuration(
        unit,
        revoked,
        subjects,
        OptionalDouble.of(mean),
        OptionalDouble.of(others),
        OptionalDouble.of(difference),
        OptionalDouble.of(difference - reach),
        OptionalDouble.of(difference + reach),
        marked);
  }

  static List<MetricRow> metrics() {
    List<MetricRow> rows = new ArrayList<>();
    rows.add(median());
    rows.add(time(SecretMetrics.MEDIAN, WHOLE + "/from_leak", 88, 61.2, NOT_REACHED));
    rows.add(time(SecretMetrics.CLOSED_ONLY, WHOLE, 28.4, 17.2, OptionalDouble.of(39.6)));
    rows.add(SecretRows.ages(WHOLE, ALL, 258, 511.75));
    for (int days : new int[] {90, 365}) {
      RestrictedMean mean = RestrictedMean.of(KaplanMeier.of(COUNTS), days).orElseThrow();
      double reach = 1.96 * mean.standardError();
      rows.add(
          time(
              "secret.rmst_" + days,
              WHOLE,
              mean.mean(),
              mean.mean() - reach,
              OptionalDouble.of(mean.mean() + reach)));
    }
    rows.add(SecretRows.counted(SecretMetrics.OPEN, WHOLE, 30, 88, 4));
    rows.add(SecretRows.counted(SecretMetrics.OPEN, WHOLE + "/30_days", 28, 90, 4));
    rows.add(SecretRows.counted(SecretMetrics.OPEN, WHOLE + "/90_days", 25, 93, 4));
    rows.add(SecretRows.counted(SecretMetrics.OPEN, WHOLE + "/365_days", 9, 109, 4));
    rows.addAll(shares());
    rows.add(
        SecretRows.none(
            SecretMetrics.REVOKED_BY_DAY,
            WHOLE + "/day_365",
            ALL,
            EstimateReasons.TOO_FEW_AT_RISK));
    rows.addAll(SampleSecretParts.rows());
    return rows;
  }

  /** Where the curve and its limits cross one half. */
  private static MetricRow median() {
    return time(
        SecretMetrics.MEDIAN,
        WHOLE,
        half(point -> OptionalDouble.of(point.estimate())).getAsDouble(),
        half(CurvePoint::high).getAsDouble(),
        half(CurvePoint::low));
  }

  private static OptionalDouble half(Function<CurvePoint, OptionalDouble> line) {
    return incidence().stream()
        .filter(point -> line.apply(point).orElse(0) >= 0.5)
        .mapToDouble(CurvePoint::t)
        .findFirst();
  }

  private static List<MetricRow> shares() {
    AalenJohansen curve = AalenJohansen.of(COUNTS, REVOKED);
    return IntStream.of(1, 7, 27, 30, 90, 180)
        .mapToObj(
            day -> {
              CurveEstimate estimate = curve.at(day).orElseThrow();
              var limits = estimate.limits(LimitType.LOG_LOG, 0.95).orElseThrow();
              return SecretRows.point(
                  SecretMetrics.REVOKED_BY_DAY,
                  WHOLE + "/day_" + day,
                  ALL,
                  estimate.value(),
                  OptionalDouble.of(limits.low()),
                  OptionalDouble.of(limits.high()));
            })
        .toList();
  }

  private static MetricRow time(
      String metric, String unit, double value, double low, OptionalDouble high) {
    return SecretRows.point(metric, unit, ALL, value, OptionalDouble.of(low), high);
  }

  /** The same with every list the other way round. */
  static Secrets reversed(Secrets secrets) {
    return new Secrets(
        SampleReport.reversed(secrets.sources()),
        secrets.counts(),
        SampleReport.reversed(secrets.days()),
        SampleReport.reversed(secrets.survival()),
        SampleReport.reversed(secrets.incidence()),
        SampleReport.reversed(secrets.late()),
        secrets.lateLines(),
        SampleReport.reversed(secrets.comparison()));
  }

  /** A section whose every text is the same. */
  static Secrets every(String text) {
    List<Tally> tallies = List.of(new Tally(text, 20));
    Secrets sample = secrets();
    return new Secrets(
        List.of(text),
        new SecretCounts(
            20, tallies, 20, 1, tallies, 9, 9, 1, 1, 1, 1, 1, Optional.of(Instant.EPOCH)),
        sample.days(),
        sample.survival(),
        sample.incidence(),
        List.of(new OpenSecrets(Optional.of(text), true, text, 1, 1, 1, 1, 1, 400)),
        2,
        List.of(unit(text, 10, 20, 100, 90, 10, 20, text)));
  }
}
