package io.exposureledger.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.observability.CheckOutcome.Level;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.OptionalLong;

/** A finished run as JSON. What the command did not come to is null. */
final class RunJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunJson() {}

  static String render(FinishedRun run) {
    ObjectNode json = MAPPER.createObjectNode();
    RunFacts facts = run.facts();
    json.put("command", run.command());
    json.put("as_of", run.asOf().toString());
    json.put("run_id", facts.runId().orElse(null));
    json.put("version", run.version());
    json.put("exit_code", run.exitCode().number());
    json.put("result", run.exitCode().word());
    json.put("published", facts.published());
    json.put("started_at", run.startedAt().toString());
    json.put("ended_at", run.endedAt().toString());
    json.put("seconds", run.seconds());
    json.set("stages", stages(facts));
    json.set("ingested", facts.ingested().map(RunJson::ingested).orElse(null));
    json.set("sources", facts.sources().isEmpty() ? null : sources(facts, run.asOf()));
    json.set("tables", facts.checked().map(RunJson::tables).orElse(null));
    json.set("checks", facts.checked().map(RunJson::checks).orElse(null));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ArrayNode stages(RunFacts facts) {
    ArrayNode array = MAPPER.createArrayNode();
    for (StageTime stage : facts.stages()) {
      array
          .addObject()
          .put("stage", stage.stage())
          .put("seconds", stage.seconds())
          .put("ended", stage.ended());
    }
    return array;
  }

  private static ObjectNode ingested(IngestCounts counts) {
    return MAPPER
        .createObjectNode()
        .put("files", counts.files())
        .put("records", counts.records())
        .put("kept", counts.kept())
        .put("quarantined", counts.quarantined())
        .put("duplicates", counts.duplicates());
  }

  private static ArrayNode sources(RunFacts facts, LocalDate asOf) {
    ArrayNode array = MAPPER.createArrayNode();
    for (SourceAge source : facts.sources()) {
      OptionalLong days = source.daysOn(asOf);
      array
          .addObject()
          .put("source", source.source())
          .put("kind", source.kind())
          .put("status", source.status())
          .put("delivered_on", source.deliveredOn().map(LocalDate::toString).orElse(null))
          .put("age_days", days.isPresent() ? Long.valueOf(days.getAsLong()) : null)
          .put("max_age_days", source.maxAgeDays())
          .put("records", source.records());
    }
    return array;
  }

  private static ArrayNode tables(Checked checked) {
    ArrayNode array = MAPPER.createArrayNode();
    checked
        .tables()
        .forEach(table -> array.addObject().put("table", table.table()).put("rows", table.rows()));
    return array;
  }

  private static ObjectNode checks(Checked checked) {
    ObjectNode checks = MAPPER.createObjectNode();
    for (Level level : Level.values()) {
      checks
          .putObject(level.word())
          .put("passed", checked.count(level, true))
          .put("broken", checked.count(level, false));
    }
    ArrayNode broken = checks.putArray("broken");
    for (CheckOutcome outcome : checked.broken()) {
      broken
          .addObject()
          .put("table", outcome.table())
          .put("check", outcome.check())
          .put("level", outcome.level().word())
          .put("rows", outcome.broken());
    }
    return checks;
  }
}
