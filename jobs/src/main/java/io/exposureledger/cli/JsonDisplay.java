package io.exposureledger.cli;

import io.exposureledger.job.Job;
import io.exposureledger.observability.FinishedRun;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON line for each beginning and end. */
record JsonDisplay(JsonLines lines) implements Display {

  @Override
  public void begins(Job<?> stage) {
    lines.info(stage.description() + " begins", fields(stage, "begins"));
  }

  @Override
  public void ends(Job<?> stage, String counts, double seconds) {
    Map<String, Object> fields = fields(stage, "ends");
    fields.put("seconds", seconds);
    lines.info(stage.description() + ": " + counts, fields);
  }

  @Override
  public void fails(Job<?> stage, double seconds) {
    Map<String, Object> fields = fields(stage, "fails");
    fields.put("seconds", seconds);
    lines.info(stage.description() + " fails", fields);
  }

  private static Map<String, Object> fields(Job<?> stage, String event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", event);
    fields.put("stage", stage.stage());
    fields.put("as_of", stage.asOf().toString());
    return fields;
  }

  /** One line per date. */
  @Override
  public void summary(RunSummary summary) {
    for (FinishedRun run : summary.runs()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("event", "ended");
      fields.put("command", run.command());
      fields.put("as_of", run.asOf().toString());
      fields.put("run_id", run.facts().runId().orElse(null));
      fields.put("exit_code", run.exitCode().number());
      fields.put("result", run.exitCode().word());
      fields.put("published", run.facts().published());
      fields.put("seconds", run.seconds());
      lines.info(summary.headline(), fields);
    }
  }
}
