package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.report.CheckWarning;
import io.exposureledger.report.HtmlReport;
import io.exposureledger.report.Measurement;
import io.exposureledger.report.MetricRow;
import io.exposureledger.report.MetricStatus;
import io.exposureledger.report.MetricsJson;
import io.exposureledger.report.ReportModel;
import io.exposureledger.report.SourceRow;
import io.exposureledger.report.UnitLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the report of a date from its published run. */
public record ReportJob(JobContext context, LocalDate asOf, Path out)
    implements Job<ReportJob.Result> {

  /**
   * What was written.
   *
   * @param headline the metric rows of the whole organisation, every stratum; times are no shares
   *     and stand in the report only
   */
  public record Result(Path folder, List<MetricRow> headline) {

    @Override
    public String toString() {
      return folder.toString();
    }
  }

  private static final int MOST_DATES = 400;
  private static final List<String> READ_MANY_TIMES =
      List.of(
          "core.source_delivery",
          "core.unit",
          "core.vendor_calendar",
          "mart.account_exposure",
          "mart.path_exposure",
          "mart.reset",
          "mart.secret_episode");
  private static final List<String> READ_ONCE =
      List.of(
          "core.access_policy",
          "core.account",
          "core.merger",
          "core.person",
          "core.support_desk",
          "mart.comparison",
          "mart.enforcement",
          "mart.merger_person",
          "mart.reset_day",
          "mart.survival_curve");

  @Override
  public String stage() {
    return "report";
  }

  @Override
  public Result execute() {
    ReportModel model = model();
    Path folder = out.resolve(asOf.toString());
    try {
      for (String format : context.configuration().report().formats()) {
        switch (format) {
          case "html" -> HtmlReport.write(model, folder);
          case "json" -> MetricsJson.write(model.metrics(), folder);
          default -> throw new IllegalStateException(format);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.progress().learns(asOf, facts -> facts.reported(folder));
    return new Result(
        folder,
        model.metrics().stream()
            .filter(row -> row.unitKind().equals(MetricRow.ENTERPRISE))
            .filter(row -> row.stratum().equals(MetricRow.ALL))
            .filter(row -> !row.isDuration())
            .toList());
  }

  private ReportModel model() {
    Lake lake = context.lake();
    Publication publication = new Publication(lake);
    Map<LocalDate, String> published = publication.dates(asOf, MOST_DATES);
    String runId = published.get(asOf);
    if (runId == null) {
      throw new ProblemException(
          ExitCode.USAGE,
          "report of " + asOf,
          "no run of this date is published",
          "Run `exposure run --as-of " + asOf + "` first");
    }
    RunTables tables = new RunTables(lake, asOf, runId);
    tables.name(READ_ONCE);
    Together.run(
        READ_MANY_TIMES,
        table ->
            tables.rows(table).localCheckpoint().createOrReplaceTempView(table.replace('.', '_')));
    kept("mart.merger_progress", published).createOrReplaceTempView(ReportMergers.PROGRESS);
    ReportTallies tallies = ReportTallies.of(context.spark());
    List<MetricRow> history = metrics(published);
    return new ReportModel(
        measurement(runId, publication, published),
        history.stream().filter(row -> row.asOf().equals(asOf)).toList(),
        history.stream()
            .filter(row -> row.unitKind().equals(MetricRow.ENTERPRISE))
            .filter(row -> row.stratum().equals(MetricRow.ALL))
            .toList(),
        units(),
        tallies.outOfScope(),
        tallies.permittedBy(),
        tallies.paths(),
        tallies.waysIn(),
        tallies.accountability(),
        new ReportRecovery(lake, asOf).read(),
        new ReportSecrets(context.spark()).read(),
        new ReportMergers(context.spark(), asOf).read(),
        tallies.unknowns(),
        sources(),
        warnings(runId),
        tallies.cutoffs(calendarSources()),
        context.configuration().report().smallUnitsBelow());
  }

  private Measurement measurement(
      String runId, Publication publication, Map<LocalDate, String> published) {
    return new Measurement(
        context.configuration().organisation(),
        asOf,
        context.configuration().zone(),
        context.configuration().rulePack(),
        runId,
        context.codeVersion(),
        publication.publishedAt(asOf),
        published.keySet().stream().filter(date -> date.isBefore(asOf)).findFirst());
  }

  /** The metric rows of the date, and those of the whole organisation of the dates before. */
  private List<MetricRow> metrics(Map<LocalDate, String> published) {
    List<MetricRow> rows = new ArrayList<>();
    kept("mart.metric", published)
        .where(
            col("run_id")
                .equalTo(published.get(asOf))
                .or(col("unit_kind").equalTo("enterprise").and(col("stratum").equalTo("all"))))
        .collectAsList()
        .forEach(row -> rows.add(metric(row)));
    return rows;
  }

  /** The rows of a table of every published date. */
  private Dataset<Row> kept(String table, Map<LocalDate, String> published) {
    return context
        .lake()
        .stored(Tables.named(table))
        .where(col("run_id").isin(published.values().toArray()));
  }

  private static MetricRow metric(Row row) {
    return new MetricRow(
        row.getDate(row.fieldIndex("as_of")).toLocalDate(),
        row.getAs("run_id"),
        row.getAs("metric"),
        row.getInt(row.fieldIndex("version")),
        row.getAs("unit_kind"),
        row.getAs("unit"),
        row.getAs("stratum"),
        row.getAs("grain"),
        row.getLong(row.fieldIndex("in_scope")),
        row.getLong(row.fieldIndex("yes")),
        row.getLong(row.fieldIndex("no")),
        row.getLong(row.fieldIndex("unknown")),
        row.getLong(row.fieldIndex("out_of_scope")),
        number(row, "value"),
        number(row, "value_low"),
        number(row, "value_high"),
        number(row, "ci_low"),
        number(row, "ci_high"),
        Optional.ofNullable(row.getAs("ci_method")),
        MetricStatus.of(row.getAs("status")),
        Optional.ofNullable(row.getAs("reason")),
        row.getAs("rule_pack"));
  }

  private static OptionalDouble number(Row row, String column) {
    int place = row.fieldIndex(column);
    return row.isNullAt(place) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(place));
  }

  private List<UnitLabel> units() {
    return context
        .spark()
        .sql(
            "select unit.unit_id, unit.name, if(person.name is null, unit.owner,"
                + " concat(person.name, ' (', person.person_id, ')')) from core_unit unit"
                + " left join core_person person on person.person_id = unit.owner")
        .collectAsList()
        .stream()
        .map(
            row ->
                new UnitLabel(
                    row.getString(0), row.getString(1), Optional.ofNullable(row.getString(2))))
        .toList();
  }

  private List<SourceRow> sources() {
    return context
        .spark()
        .table("core_source_delivery")
        .select("source_id", "kind", "directory", "delivered_on", "status", "max_age_days")
        .collectAsList()
        .stream()
        .map(
            row ->
                new SourceRow(
                    row.getString(0),
                    row.getString(1),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getDate(3)).map(Date::toLocalDate),
                    row.getString(4),
                    row.getInt(5)))
        .toList();
  }

  private List<CheckWarning> warnings(String runId) {
    return context
        .lake()
        .stored(Tables.named("ops.check_result"))
        .where(col("run_id").equalTo(runId).and(col("level").equalTo("WARN")))
        .where("not passed")
        .select("table_name", "check_name", "observed", "limit", "explanation")
        .collectAsList()
        .stream()
        .map(
            row ->
                new CheckWarning(
                    row.getString(0),
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4)))
        .toList();
  }

  private Map<String, String> calendarSources() {
    Map<String, String> sources = new LinkedHashMap<>();
    context
        .spark()
        .table("core_vendor_calendar")
        .where("ends_on is not null and source is not null")
        .select("vendor", "ends_on", "source")
        .collectAsList()
        .forEach(
            row ->
                sources.put(
                    row.getString(0) + " " + row.getDate(1).toLocalDate(), row.getString(2)));
    return sources;
  }
}
