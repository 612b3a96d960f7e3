package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.report.explain.Binding;
import io.exposureledger.report.explain.Evidence;
import io.exposureledger.report.explain.Explanation;
import io.exposureledger.report.explain.NumberState;
import io.exposureledger.report.explain.Way;
import io.exposureledger.settings.YamlDocument;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads everything that the published run of a date holds on one account. */
public record Explain(Lake lake, LocalDate asOf) {

  private static final List<String> QUERIES =
      List.of("account", "names", "paths", "bindings", "numbers", "enforcement", "evidence");
  private static final List<String> TABLES =
      List.of(
          "mart.account_exposure",
          "mart.path_exposure",
          "mart.enforcement",
          "mart.number_binding",
          "core.account",
          "core.access_policy",
          "core.documented_policy",
          "core.exception",
          "core.group",
          "core.group_member",
          "core.method",
          "core.method_policy",
          "core.person",
          "core.person_link",
          "core.role_member",
          "core.unit");

  /**
   * What is known of an account, by its object id or sign-in name.
   *
   * @throws ProblemException exit 2 where there is no published run, directory or account, or two
   *     accounts have the name
   */
  public Explanation of(String directory, String account) {
    String runId = PublishedRun.id(lake, asOf, "explain of " + asOf);
    RunTables tables = new RunTables(lake, asOf, runId);
    Together.run(TABLES, table -> tables.name(List.of(table)));
    lake.stored(Tables.named("ops.input_file")).createOrReplaceTempView("ops_input_file");
    lake.spark()
        .sql(YamlDocument.resourceText("exposure/person_keys.sql"))
        .createOrReplaceTempView("person_key");
    String id = new AccountLookup(tables, asOf).id(directory, account);
    return explanation(
        runId, Map.of("directory", directory, "account_id", id, "as_of", asOf.toString()));
  }

  private Explanation explanation(String runId, Map<String, Object> account) {
    Map<String, List<Cells>> rows = new ConcurrentHashMap<>();
    Together.run(QUERIES, query -> rows.put(query, rows(query, account)));
    Names names =
        new Names(
            rows.get("names").stream()
                .collect(Collectors.toMap(it -> it.word("id"), it -> it.word("name"))));
    ExplainedRows row = new ExplainedRows(rows.get("account").get(0), names);
    ExplainedPolicies policies = new ExplainedPolicies(names);
    return new Explanation(
        asOf,
        runId,
        row.account(),
        row.holder(),
        rows.get("paths").stream().<Way>map(policies::way).toList(),
        rows.get("bindings").stream().map(Explain::binding).toList(),
        rows.get("numbers").stream().map(Explain::number).toList(),
        policies.signIn(rows.get("enforcement").get(0)),
        row.strength(),
        row.exception(),
        row.answering(),
        row.flags(),
        rows.get("evidence").stream().map(Explain::evidence).toList());
  }

  private List<Cells> rows(String query, Map<String, Object> account) {
    return lake
        .spark()
        .sql(YamlDocument.resourceText("explain/" + query + ".sql"), account)
        .collectAsList()
        .stream()
        .map(Cells::new)
        .toList();
  }

  private static Binding binding(Cells row) {
    return new Binding(
        row.word("method"), row.word("class"), row.texts("uses"), row.word("status"));
  }

  private static NumberState number(Cells row) {
    return new NumberState(
        row.word("shared"),
        row.text("declared_shared"),
        row.word("stale_45"),
        row.word("stale_90"),
        row.word("stale_365"),
        row.word("leaver"));
  }

  private static Evidence evidence(Cells row) {
    return new Evidence(
        row.word("fact"),
        row.text("subject").orElse(""),
        row.word("source_id"),
        row.text("file"),
        row.<Date>value("delivered_on").map(Date::toLocalDate),
        row.word("file_sha256"),
        row.<Long>value("record_no").orElse(0L));
  }
}
