package io.exposureledger.job;

import io.exposureledger.report.Counts;
import io.exposureledger.report.CurvePoint;
import io.exposureledger.report.Difference;
import io.exposureledger.report.DirectoryStandard;
import io.exposureledger.report.Merger;
import io.exposureledger.report.MergerAhead;
import io.exposureledger.report.MergerPeople;
import io.exposureledger.report.MergerProgress;
import io.exposureledger.report.Mergers;
import io.exposureledger.report.OpenPeople;
import io.exposureledger.report.PartialPerson;
import io.exposureledger.report.PeopleAtDay;
import io.exposureledger.report.PersonAccount;
import io.exposureledger.report.UnitMark;
import io.exposureledger.settings.YamlDocument;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the report says of mergers beside their metrics, from the marts of a run. */
final class ReportMergers {

  /**
   * The rows of mergers of all dates kept, in place of the one date that {@code
   * mart_merger_progress} has elsewhere.
   */
  static final String PROGRESS = "merger_progress_kept";

  private static final String SOURCES =
      "select source_id from core_source_delivery"
          + " where delivered_on is not null and array_contains(tells, 'core.merger')";

  private static final String REGISTERED =
      "select merger_id, company, closed_on, integration_deadline,"
          + " coalesce(min(concat(person.name, ' (', person.person_id, ')')), sponsor),"
          + " closed_on > ? from core_merger left join core_person person"
          + " on person.person_id = sponsor or lower(person.email) = lower(sponsor)"
          + " group by merger_id, company, closed_on, integration_deadline, sponsor";

  private static final String CURVES =
      "select stratum, estimator, t, at_risk, estimate, ci_low, ci_high from mart_survival_curve"
          + " where subject = 'merger' and stratum_kind = 'merger'";

  private static final String COMPARISON =
      "select unit_kind, unit, marked from mart_comparison where metric = 'mfa.gap'";

  private final SparkSession spark;
  private final LocalDate asOf;

  ReportMergers(SparkSession spark, LocalDate asOf) {
    this.spark = spark;
    this.asOf = asOf;
  }

  /** Counts; the views of the run must be registered, and {@value #PROGRESS}. */
  Mergers read() {
    List<Row> registered = spark.sql(REGISTERED, new Object[] {Date.valueOf(asOf)}).collectAsList();
    return new Mergers(
        spark.sql(SOURCES).collectAsList().stream().map(row -> row.getString(0)).toList(),
        closed(registered.stream().filter(row -> !row.getBoolean(5)).toList()),
        registered.stream()
            .filter(row -> row.getBoolean(5))
            .map(row -> new MergerAhead(row.getString(1), day(row, 2).orElseThrow()))
            .toList(),
        rows("partial_people").stream().map(ReportMergers::partialPerson).toList(),
        rows("standards").stream().map(ReportMergers::standard).toList(),
        spark.sql(COMPARISON).collectAsList().stream()
            .map(row -> new UnitMark(row.getString(0), row.getString(1), row.getString(2)))
            .toList());
  }

  private List<Merger> closed(List<Row> registered) {
    if (registered.isEmpty()) {
      return List.of();
    }
    Map<String, List<Row>> progress = byMerger(rows("merger_progress"));
    Map<String, List<Row>> curves = byMerger(spark.sql(CURVES).collectAsList());
    Map<String, List<Row>> days = byMerger(rows("people_on_days"));
    Map<String, List<Row>> open = byMerger(rows("open_people"));
    return registered.stream()
        .map(
            row -> {
              String id = row.getString(0);
              return merger(row, progress.get(id), curves.get(id), days.get(id), open.get(id));
            })
        .toList();
  }

  private Merger merger(
      Row row, List<Row> progress, List<Row> curves, List<Row> days, List<Row> open) {
    return new Merger(
        row.getString(0),
        row.getString(1),
        day(row, 2).orElseThrow(),
        day(row, 3),
        Optional.ofNullable(row.getString(4)),
        each(progress, ReportMergers::progress),
        orNone(progress).stream()
            .filter(
                it ->
                    it.getDate(1).toLocalDate().equals(asOf)
                        && !it.isNullAt(it.fieldIndex("people")))
            .map(ReportMergers::people)
            .findFirst(),
        curve(curves, "kaplan_meier"),
        curve(curves, "aalen_johansen:enforced"),
        each(days, ReportMergers::onDay),
        each(open, ReportMergers::openPeople),
        open == null ? 0 : open.get(0).getLong(9));
  }

  private List<Row> rows(String query) {
    return spark.sql(YamlDocument.resourceText("report/" + query + ".sql")).collectAsList();
  }

  private static Map<String, List<Row>> byMerger(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.getString(0)));
  }

  private static List<Row> orNone(List<Row> rows) {
    return rows == null ? List.of() : rows;
  }

  private static <T> List<T> each(List<Row> rows, Function<Row, T> record) {
    return orNone(rows).stream().map(record).toList();
  }

  private static MergerProgress progress(Row row) {
    return new MergerProgress(
        row.<Date>getAs("as_of").toLocalDate(),
        row.getAs("directory"),
        row.getAs("days_since_closing"),
        counts(row, row.fieldIndex("gap")),
        row.getAs("partial"),
        row.getAs("legacy_open"),
        row.getAs("legacy_used"),
        row.getAs("legacy_unknown"),
        row.getAs("legacy_used_unknown"),
        counts(row, row.fieldIndex("acquirer_gap")),
        difference(row, row.fieldIndex("difference")),
        difference(row, row.fieldIndex("adjusted_difference")),
        row.getAs("adjusted_strata"),
        Optional.ofNullable(row.getAs("reason")));
  }

  private static MergerPeople people(Row row) {
    return new MergerPeople(
        row.getAs("people"),
        row.getAs("people_enforced"),
        row.getAs("people_left"),
        row.getAs("people_disabled"),
        row.getAs("people_open"),
        row.getAs("people_pending"),
        row.getAs("people_unknown"),
        row.getAs("missed_deadline"),
        row.getAs("may_miss_deadline"));
  }

  private static PeopleAtDay onDay(Row row) {
    return new PeopleAtDay(
        row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
  }

  private static OpenPeople openPeople(Row row) {
    return new OpenPeople(
        Optional.ofNullable(row.getString(1)),
        row.getBoolean(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }

  private static PartialPerson partialPerson(Row row) {
    return new PartialPerson(
        row.getString(0),
        Optional.ofNullable(row.getString(1)),
        row.getString(2),
        row.<Row>getList(3).stream()
            .map(it -> new PersonAccount(it.getString(0), it.getString(1), it.getString(2)))
            .toList(),
        row.getList(4));
  }

  private static DirectoryStandard standard(Row row) {
    return new DirectoryStandard(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        counts(row, 6),
        counts(row, 9),
        row.getList(12),
        row.getLong(13));
  }

  private static List<CurvePoint> curve(List<Row> rows, String estimator) {
    return orNone(rows).stream()
        .filter(row -> row.getString(1).equals(estimator))
        .map(
            row ->
                new CurvePoint(
                    row.getDouble(2),
                    row.getLong(3),
                    row.getDouble(4),
                    number(row, 5),
                    number(row, 6)))
        .toList();
  }

  private static Counts counts(Row row, int place) {
    return new Counts(row.getLong(place), row.getLong(place + 1), row.getLong(place + 2));
  }

  private static Difference difference(Row row, int place) {
    return new Difference(number(row, place), number(row, place + 1), number(row, place + 2));
  }

  private static Optional<LocalDate> day(Row row, int place) {
    return Optional.ofNullable(row.getDate(place)).map(Date::toLocalDate);
  }

  private static OptionalDouble number(Row row, int place) {
    return row.isNullAt(place) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(place));
  }
}
