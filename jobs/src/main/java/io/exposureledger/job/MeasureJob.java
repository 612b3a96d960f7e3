package io.exposureledger.job;

import io.exposureledger.exposure.Enforcement;
import io.exposureledger.exposure.Exposure;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricRows;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.recovery.Resets;
import io.exposureledger.remediation.Episodes;
import io.exposureledger.remediation.SecretSurvival;
import io.exposureledger.source.Deliveries;
import io.exposureledger.source.EventRows;
import io.exposureledger.source.SecretAlerts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures a date from its canonical rows. */
record MeasureJob(JobContext context, OpenRun run, RunTables tables, Deliveries deliveries)
    implements Job<MeasureJob.Result> {

  /** Counts of rows written. */
  record Result(long accounts, long metrics) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d accounts, %,d metric rows", accounts, metrics);
    }
  }

  /** Tables of events, each with the column that says when. */
  private static final Map<String, String> EVENTS =
      Map.of("core.identity_event", "event_at", "core.ticket", "opened_at");

  @Override
  public String stage() {
    return "measure";
  }

  @Override
  public LocalDate asOf() {
    return run.asOf();
  }

  @Override
  public Result execute() {
    tables.name(coreTables());
    EVENTS.forEach(this::nameEvents);
    Vocabulary vocabulary = Vocabulary.read(context.spark());
    Exposure exposure =
        new Exposure(context.spark(), vocabulary, run.asOf(), context.configuration().zone());
    Enforcement enforcement =
        new Enforcement(context.spark(), vocabulary, run.asOf(), context.endOf(run.asOf()));
    Map<String, Dataset<Row>> marts =
        new TreeMap<>(
            Map.of(
                "mart.path_exposure", exposure.paths(),
                "mart.account_exposure", exposure.accounts(),
                "mart.enforcement", enforcement.accounts(),
                "mart.number_binding", exposure.numbers(),
                "mart.exception_truth", exposure.exceptions()));
    marts.putAll(resets());
    marts.put("mart.secret_episode", episodes());
    Together.run(marts.entrySet(), mart -> tables.write(mart.getKey(), mart.getValue()));
    tables.name(List.of("mart.account_exposure", "mart.secret_episode"));
    SecretSurvival secrets =
        SecretSurvival.of(context.spark(), context.configuration().organisation());
    Map<String, Dataset<Row>> sums =
        Map.of(
            "mart.accountability", exposure.accountability(),
            "mart.survival_curve", secrets.curves(),
            "mart.metric", metrics(secrets.estimates()));
    Together.run(sums.entrySet(), mart -> tables.write(mart.getKey(), mart.getValue()));
    return new Result(
        tables.rows("mart.account_exposure").count(), tables.rows("mart.metric").count());
  }

  private Map<String, Dataset<Row>> resets() {
    if (!deliveries.tell("core.identity_event")) {
      return Map.of("mart.reset", none("mart.reset"), "mart.reset_day", none("mart.reset_day"));
    }
    Resets resets = new Resets(context.spark(), run.asOf(), context.configuration().zone());
    return Map.of("mart.reset", resets.rows(), "mart.reset_day", resets.days());
  }

  private Dataset<Row> episodes() {
    if (!deliveries.tell("core.secret_alert")) {
      return none("mart.secret_episode");
    }
    SecretAlerts.asOf(context.lake(), deliveries, context.endOf(run.asOf()))
        .createOrReplaceTempView("core_secret_alert");
    return new Episodes(context.spark(), context.endOf(run.asOf()), context.configuration().zone())
        .rows();
  }

  /** No rows: what nothing tells of need not be evaluated, which takes seconds of planning. */
  private Dataset<Row> none(String table) {
    return context.spark().createDataFrame(List.of(), Tables.named(table).toldStructure());
  }

  private Dataset<Row> metrics(List<Estimated> estimates) {
    MetricRows metrics =
        new MetricRows(
            context.spark(),
            context.configuration().rulePack(),
            context.configuration().unknownShareForPoint());
    return metrics
        .of(
            tables::rows,
            context.configuration().organisation(),
            context.configuration().directories())
        .unionByName(metrics.ofEstimates(estimates))
        .coalesce(1);
  }

  private void nameEvents(String table, String time) {
    // Every evaluation reads them: without a checkpoint each would find the last of all deliveries.
    TableDeclaration events = Tables.named(table);
    Dataset<Row> known =
        deliveries.tell(table)
            ? EventRows.asOf(context.lake(), deliveries, events, time, context.endOf(run.asOf()))
                .localCheckpoint()
            : context.spark().createDataFrame(List.of(), events.structure());
    known.createOrReplaceTempView(table.replace('.', '_'));
  }

  private static List<String> coreTables() {
    return Tables.ofRuns().stream()
        .map(TableDeclaration::name)
        .filter(name -> name.startsWith("core."))
        .toList();
  }
}
