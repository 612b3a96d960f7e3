package io.exposureledger.job;

import io.exposureledger.exposure.Enforcement;
import io.exposureledger.exposure.Exposure;
import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.YamlDocument;
import io.exposureledger.source.PolicyFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a changed policy would do to the accounts of a published run. Nothing is written.
 *
 * <ol>
 *   <li>the core tables of the run get their names, those of policy with the file in them;
 *   <li>the accounts are evaluated again, as a run evaluates them;
 *   <li>{@code changes.sql}: what differs from the marts of the run, counted.
 * </ol>
 *
 * @param source the declared source whose delivery the file would be; empty where only one can be
 */
public record Simulation(JobContext context, Path policy, LocalDate asOf, Optional<String> source)
    implements Job<SimulatedChange> {

  private static final String EVENTS = "core.identity_event";

  @Override
  public String stage() {
    return "simulate";
  }

  @Override
  public SimulatedChange execute() {
    PolicyFile file = PolicyFile.read(policy, context.configuration().sources(), source);
    String runId = published();
    RunTables tables = new RunTables(context.lake(), asOf, runId);
    nameRun(tables);
    Vocabulary vocabulary = Vocabulary.read(context.spark());
    int replacedFiles =
        new ChangedPolicy(context.spark(), file, vocabulary, tables, asOf, context.endOf(asOf))
            .name();
    evaluate(vocabulary);
    List<Row> counted =
        context.spark().sql(YamlDocument.resourceText("simulation/changes.sql")).collectAsList();
    return new SimulatedChange(
        runId,
        file.source().id(),
        file.source().kind(),
        replacedFiles,
        lines(counted.stream().filter(row -> row.isNullAt(0)).toList()),
        units(counted));
  }

  private String published() {
    Lake lake = context.lake();
    Optional<String> run =
        lake.exists("ops.current_run") ? new Publication(lake).current(asOf) : Optional.empty();
    return run.orElseThrow(
        () ->
            new ProblemException(
                ExitCode.USAGE,
                "simulate of " + asOf,
                "no run of this date is published",
                "Run `exposure run --as-of " + asOf + "` first"));
  }

  private void nameRun(RunTables tables) {
    SparkSession spark = context.spark();
    tables.name(
        Tables.ofRuns().stream()
            .map(TableDeclaration::name)
            .filter(name -> name.startsWith("core."))
            .toList());
    // What happened changes no answer that is compared here.
    context
        .lake()
        .stored(Tables.named(EVENTS))
        .limit(0)
        .createOrReplaceTempView(EVENTS.replace('.', '_'));
    tables.rows("mart.account_exposure").createOrReplaceTempView("account_before");
    tables.rows("mart.enforcement").createOrReplaceTempView("enforcement_before");
    SparkSessions.suit(
        spark,
        spark
            .table("core_source_delivery")
            .selectExpr("coalesce(sum(records), 0)")
            .first()
            .getLong(0));
  }

  private void evaluate(Vocabulary vocabulary) {
    Exposure exposure =
        new Exposure(context.spark(), vocabulary, asOf, context.configuration().zone());
    new Enforcement(context.spark(), vocabulary, asOf, context.endOf(asOf));
    exposure.accounts().localCheckpoint().createOrReplaceTempView("account_after");
  }

  private static List<Unit> units(List<Row> counted) {
    Map<String, List<Row>> ofUnit = new TreeMap<>();
    counted.stream()
        .filter(row -> !row.isNullAt(0))
        .forEach(row -> ofUnit.computeIfAbsent(row.getString(0), id -> new ArrayList<>()).add(row));
    return ofUnit.entrySet().stream()
        .map(
            one ->
                new Unit(
                    one.getKey(),
                    Optional.ofNullable(one.getValue().get(0).getString(1)).orElse(one.getKey()),
                    lines(one.getValue())))
        .toList();
  }

  private static List<Line> lines(List<Row> counted) {
    return counted.stream()
        .map(
            row ->
                new Line(
                    ChangeMeasure.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .sorted(Comparator.comparing(Line::measure))
        .toList();
  }
}
