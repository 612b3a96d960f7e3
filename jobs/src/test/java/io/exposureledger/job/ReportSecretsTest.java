package io.exposureledger.job;

import static io.exposureledger.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.exposureledger.lake.Tables;
import io.exposureledger.report.CurvePoint;
import io.exposureledger.report.OpenSecrets;
import io.exposureledger.report.SecretCounts;
import io.exposureledger.report.Secrets;
import io.exposureledger.report.SecretsAtDay;
import io.exposureledger.report.Tally;
import io.exposureledger.report.UnitDuration;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportSecretsTest {

  private static final String EPISODE =
      "owner string, unit string, detected_at timestamp, status string, cause string, state_lost"
          + " string, excluded_because string, exit double, duration_days double,"
          + " leak_after_detection string, label string, reopenings int, bulk_closed string,"
          + " accepted_risk string, still_open string, open_over_30_days string,"
          + " open_over_90_days string, open_over_365_days string";

  private final Timestamp first = Timestamp.from(Instant.parse("2026-01-02T03:04:05Z"));

  @BeforeEach
  void nothingDelivered() {
    List.of(
            "core.person",
            "core.unit",
            "core.source_delivery",
            "mart.secret_episode",
            "mart.survival_curve",
            "mart.comparison")
        .forEach(
            table ->
                SharedSpark.session()
                    .createDataFrame(List.of(), Tables.named(table).structure())
                    .createOrReplaceTempView(table.replace('.', '_')));
  }

  @Test
  void nothingDeliveredIsNone() {
    assertThat(read()).isEqualTo(Secrets.none());
  }

  @Test
  void everyEpisodeIsCountedOnce() {
    episodes();

    assertThat(read().counts())
        .isEqualTo(
            new SecretCounts(
                3,
                List.of(new Tally("false_positive", 1)),
                2,
                1,
                List.of(new Tally("inactive_at_detection", 1)),
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                Optional.of(first.toInstant())));
  }

  @Test
  void onEveryDayEachStandsSomewhere() {
    episodes();

    assertThat(read().days())
        .hasSize(7)
        .contains(new SecretsAtDay(0, 7, 0, 0, 0), new SecretsAtDay(7, 6, 1, 0, 0))
        .contains(new SecretsAtDay(27, 5, 1, 1, 0), new SecretsAtDay(90, 2, 2, 1, 2))
        .allSatisfy(
            day ->
                assertThat(day.atRisk() + day.revoked() + day.otherwise() + day.unobserved())
                    .isEqualTo(7));
  }

  @Test
  void theOpenAreThoseOfAnOwnerInAUnit() {
    episodes();
    Rows.of("person_id string, name string, status string", row("p-1", "Ada Wren", "left"))
        .createOrReplaceTempView("core_person");
    Rows.of("unit_id string, name string", row("u", "Unit")).createOrReplaceTempView("core_unit");

    Secrets secrets = read();

    assertThat(secrets.late())
        .containsExactly(
            new OpenSecrets(Optional.of("Ada Wren (p-1)"), true, "Unit", 2, 2, 1, 0, 0, 120.5),
            new OpenSecrets(Optional.empty(), false, "UNASSIGNED", 0, 0, 0, 0, 1, 0));
    assertThat(secrets.lateLines()).isEqualTo(2);
  }

  @Test
  void curvesAreThoseOfTheWholeOrganisationFromDetection() {
    Rows.of(
            "subject string, stratum_kind string, estimator string, t double, at_risk bigint,"
                + " estimate double, ci_low double, ci_high double",
            row("secret", "enterprise", "kaplan_meier", 2.0, 9L, 0.5, null, 0.9),
            row("secret", "enterprise", "kaplan_meier", 1.0, 10L, 0.9, 0.7, 0.95),
            row("secret", "enterprise", "aalen_johansen:revoked", 1.0, 10L, 0.1, 0.05, 0.3),
            row("secret", "enterprise", "aalen_johansen:false_positive", 2.0, 9L, 0.4, 0.2, 0.6),
            row("secret", "unit", "kaplan_meier", 3.0, 9L, 0.5, 0.1, 0.9),
            row("secret_from_leak", "enterprise", "kaplan_meier", 4.0, 9L, 0.5, 0.1, 0.9))
        .createOrReplaceTempView("mart_survival_curve");

    Secrets secrets = read();

    assertThat(secrets.survival())
        .extracting(CurvePoint::t, CurvePoint::atRisk)
        .containsExactly(tuple(1.0, 10L), tuple(2.0, 9L));
    assertThat(secrets.survival().get(1).low()).isEmpty();
    assertThat(secrets.incidence()).extracting(CurvePoint::estimate).containsExactly(0.1);
  }

  @Test
  void unitsAreComparedByTheirRestrictedMeans() {
    Rows.of(
            "metric string, unit_kind string, unit string, numerator bigint, denominator bigint,"
                + " value double, target double, difference double, difference_low double,"
                + " difference_high double, marked string",
            row("secret.rmst_90", "unit", "u", 8L, 12L, 90.0, 80.0, 10.0, -5.0, 25.0, "inside"),
            row("secret.rmst_365", "unit", "u", 8L, 12L, 99.0, 80.0, 19.0, -5.0, 35.0, "inside"),
            row("recovery.resets", "unit", "u", 8L, 12L, 9.0, 8.0, null, null, null, "inside"))
        .createOrReplaceTempView("mart_comparison");

    assertThat(read().comparison())
        .containsExactly(
            new UnitDuration(
                "u",
                8,
                12,
                OptionalDouble.of(90),
                OptionalDouble.of(80),
                OptionalDouble.of(10),
                OptionalDouble.of(-5),
                OptionalDouble.of(25),
                "inside"));
  }

  @Test
  void sourcesAreThoseThatDeliveredAlerts() {
    String[] alerts = {"core.secret_alert"};
    String[] people = {"core.person"};
    Date day = Date.valueOf("2026-10-31");
    Rows.of(
            "source_id string, delivered_on date, tells array<string>",
            row("scanner", day, alerts),
            row("silent", null, alerts),
            row("hr", day, people))
        .createOrReplaceTempView("core_source_delivery");

    assertThat(read().sources()).containsExactly("scanner");
  }

  private Secrets read() {
    return new ReportSecrets(SharedSpark.session()).read();
  }

  private void episodes() {
    Timestamp later = Timestamp.from(Instant.parse("2026-03-01T00:00:00Z"));
    Timestamp excluded = Timestamp.from(Instant.parse("2025-01-01T00:00:00Z"));
    Rows.of(
            EPISODE,
            ended(first, "revoked", 3.0, "ticket_based", "yes"),
            ended(later, "revoked", 30.0, "checked", "no"),
            ended(later, "revoked", 200.0, "contradicted", "no"),
            ended(later, "false_positive", 8.0, null, "no"),
            open("p-1", "u", later, 120.5, "no", "yes", "yes"),
            open("p-1", "u", later, 40.0, "no", "no", "no"),
            open(null, "UNASSIGNED", later, 31.0, "yes", "unknown", "no"),
            row(
                "p-1",
                "u",
                excluded,
                "excluded",
                "none",
                "no",
                "inactive_at_detection",
                null,
                null,
                "no",
                null,
                0,
                "no",
                "no",
                "no",
                "no",
                "no",
                "no"))
        .createOrReplaceTempView("mart_secret_episode");
  }

  private static Object[] ended(
      Timestamp at, String cause, double exit, String label, String bulkClosed) {
    return row(
        "p-1",
        "u",
        at,
        "ended",
        cause,
        "no",
        null,
        exit,
        exit,
        bulkClosed,
        label,
        0,
        bulkClosed,
        "no",
        "no",
        "no",
        "no",
        "no");
  }

  private static Object[] open(
      String owner,
      String unit,
      Timestamp at,
      double days,
      String lost,
      String over90,
      String accepted) {
    String isOpen = lost.equals("yes") ? "unknown" : "yes";
    return row(
        owner,
        unit,
        at,
        "open",
        "none",
        lost,
        null,
        days,
        days,
        "no",
        null,
        accepted.equals("yes") ? 1 : 0,
        "no",
        accepted,
        isOpen,
        isOpen,
        over90,
        "no");
  }
}
