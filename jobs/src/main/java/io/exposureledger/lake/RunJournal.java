package io.exposureledger.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The runs that are not finished, one small file each in {@code <lake>/_open}. A file is cheaper
 * than a Delta commit, outlives a crash, and is gone when the run is finished.
 */
public final class RunJournal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileSystem fs;

  public RunJournal(Lake lake) {
    this.folder = new Path(lake.root(), "_open");
    try {
      this.fs = folder.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(OpenRun run) {
    ObjectNode json = JSON.createObjectNode();
    json.put("run_id", run.runId())
        .put("as_of", run.asOf().toString())
        .put("command", run.command())
        .put("stage", run.stage())
        .put("working", run.working())
        .put("supersedes", run.supersedes().orElse(null))
        .put("started_at", run.startedAt().toString())
        .put("code_version", run.identity().codeVersion())
        .put("configuration_sha256", run.identity().configurationSha256())
        .put("rule_pack", run.identity().rulePack());
    try (OutputStream out = fs.create(file(run.runId()), true)) {
      out.write(JSON.writeValueAsBytes(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void close(OpenRun run) {
    try {
      fs.delete(file(run.runId()), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The open runs, the newest first. */
  public List<OpenRun> open() {
    List<OpenRun> runs = new ArrayList<>();
    try {
      for (FileStatus file : fs.listStatus(folder)) {
        if (file.getPath().getName().endsWith(".json")) {
          runs.add(read(file.getPath()));
        }
      }
    } catch (FileNotFoundException nothingOpen) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs.sort(Comparator.comparing(OpenRun::startedAt).reversed());
    return runs;
  }

  private OpenRun read(Path file) throws IOException {
    try (InputStream in = fs.open(file)) {
      JsonNode json = JSON.readTree(in);
      return new OpenRun(
          json.get("run_id").asText(),
          LocalDate.parse(json.get("as_of").asText()),
          json.get("command").asText(),
          json.get("stage").asText(),
          json.get("working").asBoolean(),
          Optional.ofNullable(json.get("supersedes"))
              .filter(v -> !v.isNull())
              .map(JsonNode::asText),
          Instant.parse(json.get("started_at").asText()),
          new RunIdentity(
              json.get("code_version").asText(),
              json.get("configuration_sha256").asText(),
              json.get("rule_pack").asText()));
    }
  }

  private Path file(String runId) {
    return new Path(folder, runId + ".json");
  }
}
