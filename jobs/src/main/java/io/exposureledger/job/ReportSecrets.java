package io.exposureledger.job;

import io.exposureledger.report.CurvePoint;
import io.exposureledger.report.OpenSecrets;
import io.exposureledger.report.SecretCounts;
import io.exposureledger.report.Secrets;
import io.exposureledger.report.SecretsAtDay;
import io.exposureledger.report.Tally;
import io.exposureledger.report.UnitDuration;
import io.exposureledger.settings.YamlDocument;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the report says of leaked secrets beside their metrics, from the marts of a run. */
final class ReportSecrets {

  private static final String FIRST =
      "select min(detected_at) from mart_secret_episode where status <> 'excluded'";

  private static final String CURVE =
      "select t, at_risk, estimate, ci_low, ci_high from mart_survival_curve"
          + " where subject = 'secret' and stratum_kind = 'enterprise' and estimator = ?";

  private static final String COMPARISON =
      "select unit, numerator, denominator, value, target, difference, difference_low,"
          + " difference_high, marked from mart_comparison"
          + " where metric = 'secret.rmst_90' and unit_kind = 'unit'";

  private final SparkSession spark;
  private final Map<String, List<Tally>> byFact = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Long>> byDay = new LinkedHashMap<>();

  ReportSecrets(SparkSession spark) {
    this.spark = spark;
  }

  /** Counts; the views of the run must be registered. */
  Secrets read() {
    for (Row row : spark.sql(YamlDocument.resourceText("report/secrets.sql")).collectAsList()) {
      keep(row.getString(0), row.getList(1), row.getLong(2));
    }
    List<Row> late =
        spark.sql(YamlDocument.resourceText("report/open_secrets.sql")).collectAsList();
    return new Secrets(
        tallies("source").stream().map(Tally::key).toList(),
        counts(),
        byDay.entrySet().stream().map(day -> onDay(day.getKey(), day.getValue())).toList(),
        curve("kaplan_meier"),
        curve("aalen_johansen:revoked"),
        late.stream().map(ReportSecrets::openSecrets).toList(),
        late.isEmpty() ? 0 : late.get(0).getLong(9),
        spark.sql(COMPARISON).collectAsList().stream().map(ReportSecrets::unit).toList());
  }

  private void keep(String fact, List<String> keys, long secrets) {
    if (fact.equals("on_day")) {
      byDay
          .computeIfAbsent(Integer.valueOf(keys.get(0)), day -> new LinkedHashMap<>())
          .put(keys.get(1), secrets);
    } else {
      byFact.computeIfAbsent(fact, any -> new ArrayList<>()).add(new Tally(keys.get(0), secrets));
    }
  }

  private List<Tally> tallies(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  private long count(String fact) {
    return tallies(fact).stream().mapToLong(Tally::accounts).sum();
  }

  private long count(String fact, String key) {
    return tallies(fact).stream()
        .filter(tally -> tally.key().equals(key))
        .mapToLong(Tally::accounts)
        .sum();
  }

  private SecretCounts counts() {
    return new SecretCounts(
        count("revoked"),
        tallies("ended_otherwise"),
        count("open", "open"),
        count("open", "state_lost"),
        tallies("excluded"),
        count("revoked", "ticket_based"),
        count("revoked", "checked"),
        count("revoked", "contradicted"),
        count("bulk_closed"),
        count("reopened"),
        count("leak_after_detection"),
        count("accepted_risk"),
        firstDetected());
  }

  private Optional<Instant> firstDetected() {
    return Optional.ofNullable(spark.sql(FIRST).collectAsList().get(0).<Timestamp>getAs(0))
        .map(Timestamp::toInstant);
  }

  private static SecretsAtDay onDay(int day, Map<String, Long> states) {
    return new SecretsAtDay(
        day,
        states.getOrDefault("at_risk", 0L),
        states.getOrDefault("revoked", 0L),
        states.getOrDefault("otherwise", 0L),
        states.getOrDefault("unobserved", 0L));
  }

  private List<CurvePoint> curve(String estimator) {
    return spark.sql(CURVE, new Object[] {estimator}).collectAsList().stream()
        .map(
            row ->
                new CurvePoint(
                    row.getDouble(0),
                    row.getLong(1),
                    row.getDouble(2),
                    number(row, 3),
                    number(row, 4)))
        .toList();
  }

  private static OpenSecrets openSecrets(Row row) {
    return new OpenSecrets(
        Optional.ofNullable(row.getString(0)),
        row.getBoolean(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getDouble(8));
  }

  private static UnitDuration unit(Row row) {
    return new UnitDuration(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        number(row, 3),
        number(row, 4),
        number(row, 5),
        number(row, 6),
        number(row, 7),
        row.getString(8));
  }

  private static OptionalDouble number(Row row, int place) {
    return row.isNullAt(place) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(place));
  }
}
