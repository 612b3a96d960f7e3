package io.exposureledger.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Tables;
import io.exposureledger.logic.FirstRow;
import io.exposureledger.report.ResetExample;
import io.exposureledger.report.ResetExample.Step;
import io.exposureledger.settings.YamlDocument;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The act with the most indicators, with the events and tickets that made them.
 *
 * <p>The run chose the ids; here they are looked up, so that few rows of the logs leave the lake.
 */
record ResetChain(Lake lake, LocalDate asOf) {

  Optional<ResetExample> example() {
    return lake
        .spark()
        .sql(YamlDocument.resourceText("report/example.sql"))
        .collectAsList()
        .stream()
        .findFirst()
        .map(this::example);
  }

  private ResetExample example(Row act) {
    List<Step> steps = new ArrayList<>();
    Step itself =
        new Step(
            act.getTimestamp(act.fieldIndex("reset_at")).toInstant(),
            act.getAs("kind"),
            act.getAs("actor"),
            Optional.ofNullable(act.getAs("desk")),
            Optional.ofNullable(act.getAs("ticket_id")),
            act.getAs("reset_id"),
            true);
    steps.add(itself);
    steps.addAll(events(act));
    steps.addAll(tickets(act));
    Map<String, String> logins = logins(act, steps);
    return new ResetExample(
        act.getAs("reset_id"),
        act.getAs("directory"),
        act.getAs("account"),
        act.getList(act.fieldIndex("indicators")),
        Optional.ofNullable(act.getAs("campaign")),
        steps.stream().map(step -> named(step, logins)).toList());
  }

  /** Events by their id, and of other acts the first event that their id joins. */
  private List<Step> events(Row act) {
    Object[] ids = act.getList(act.fieldIndex("events")).toArray();
    if (ids.length == 0) {
      return List.of();
    }
    Column correlation = coalesce(col("correlation_id"), col("event_id"));
    Column isAct =
        correlation.isin(ids).or(concat(correlation, lit(":"), col("account_id")).isin(ids));
    Dataset<Row> told =
        lake.stored(Tables.named("core.identity_event"))
            .where(col("delivered_on").leq(lit(Date.valueOf(asOf))))
            .where(col("directory").equalTo(act.<String>getAs("directory")))
            .where(col("account_id").equalTo(act.<String>getAs("account_id")))
            .where(col("result").equalTo("success"))
            .where(
                col("event_id")
                    .isin(ids)
                    .or(isAct.and(col("kind").isin("password_reset", "number_changed"))))
            .where(correlation.notEqual(act.<String>getAs("reset_id")));
    return FirstRow.per(
            newest(told, "event_id"),
            new String[] {"correlation", "kind"},
            col("event_at"),
            col("event_id"))
        .collectAsList()
        .stream()
        .map(ResetChain::event)
        .toList();
  }

  private static Dataset<Row> newest(Dataset<Row> told, String id) {
    return FirstRow.per(
            told,
            new String[] {id},
            col("delivered_on").desc(),
            col("file").desc(),
            col("record_no").desc())
        .withColumn("correlation", correlation(id));
  }

  private static Column correlation(String id) {
    return id.equals("event_id") ? coalesce(col("correlation_id"), col(id)) : col(id);
  }

  private static Step event(Row event) {
    String kind = event.getAs("actor_kind");
    String actor = event.getAs("actor");
    boolean isUnaided = "self".equals(kind) || "system".equals(kind);
    return new Step(
        event.getTimestamp(event.fieldIndex("event_at")).toInstant(),
        event.getAs("kind"),
        isUnaided ? kind : actor == null ? "unknown" : actor,
        Optional.empty(),
        Optional.empty(),
        event.getAs("event_id"),
        false);
  }

  private List<Step> tickets(Row act) {
    String own = act.getAs("ticket_id");
    Object[] ids =
        Stream.concat(
                Stream.ofNullable(own), act.<String>getList(act.fieldIndex("contacts")).stream())
            .toArray();
    if (ids.length == 0) {
      return List.of();
    }
    String directory = act.getAs("directory");
    return newest(
            lake.stored(Tables.named("core.ticket"))
                .where(col("delivered_on").leq(lit(Date.valueOf(asOf))))
                .where(col("ticket_id").isin(ids))
                .where(coalesce(col("directory"), lit(directory)).equalTo(directory)),
            "ticket_id")
        .collectAsList()
        .stream()
        .map(row -> ticket(row, row.<String>getAs("ticket_id").equals(own)))
        .toList();
  }

  private static Step ticket(Row ticket, boolean isOfTheAct) {
    String agent = ticket.getAs("agent");
    String id = ticket.getAs("ticket_id");
    return new Step(
        ticket.getTimestamp(ticket.fieldIndex("opened_at")).toInstant(),
        isOfTheAct ? "ticket" : "contact",
        agent == null ? "unknown" : agent,
        Optional.ofNullable(ticket.getAs("desk")),
        Optional.of(id),
        id,
        false);
  }

  /** The sign-in names of those who acted, by account. */
  private Map<String, String> logins(Row act, List<Step> steps) {
    Map<String, String> logins = new HashMap<>();
    lake.spark()
        .table("mart_account_exposure")
        .where(col("directory").equalTo(act.<String>getAs("directory")))
        .where(col("account_id").isin(steps.stream().map(Step::by).distinct().toArray()))
        .where(col("login").isNotNull())
        .select("account_id", "login")
        .collectAsList()
        .forEach(row -> logins.put(row.getString(0), row.getString(1)));
    return logins;
  }

  private static Step named(Step step, Map<String, String> logins) {
    return new Step(
        step.at(),
        step.what(),
        logins.getOrDefault(step.by(), step.by()),
        step.desk(),
        step.ticket(),
        step.reference(),
        step.isTheAct());
  }
}
