package io.exposureledger.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
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
 * than a Delta commit, outlives a crash, and is gone when the run is finished. On a shared lake
 * there are further files beside it: the {@link Heartbeats} of who works on it, {@code
 * <run>.<stage>} of who has begun a stage, and {@code <run>.taken} where it was taken from one that
 * was silent.
 */
public final class RunJournal {

  static final String FOLDER = "_open";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TAKEN = "taken";

  /** What goes with a run. That it was taken has to stay, until who it was taken from knows. */
  private static final List<String> BESIDE = List.of(Heartbeats.ALIVE, "measure", "check");

  private static final List<String> BESIDE_OWN = List.of("measure", "check", TAKEN);

  private final Path folder;
  private final FileSystem fs;
  private final boolean isShared;
  private final Heartbeats heartbeats;

  public RunJournal(Lake lake) {
    this(lake, Heartbeats.PERIOD, Heartbeats.SILENCE);
  }

  /** With other times than those of {@link Heartbeats}. */
  RunJournal(Lake lake, Duration period, Duration silence) {
    this.folder = new Path(lake.root(), FOLDER);
    this.fs = lake.files();
    this.isShared = lake.isShared();
    this.heartbeats = new Heartbeats(fs, folder, period, silence);
  }

  /** Notes a run. While a process works on it, on a shared lake it says so again and again. */
  public void write(OpenRun run) {
    // At no time does a run that is noted as worked on lack its heartbeats.
    if (isShared && run.working()) {
      heartbeats.begin(run.runId());
      note(run);
    } else {
      note(run);
      heartbeats.end(run.runId());
    }
  }

  private void note(OpenRun run) {
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

  /** Forgets a run. */
  public void close(OpenRun run) {
    try {
      fs.delete(file(run.runId()), false);
      boolean isOwn = heartbeats.end(run.runId());
      if (isShared) {
        for (String beside : isOwn ? BESIDE_OWN : BESIDE) {
          fs.delete(beside(run, beside), false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a process works on a run, as far as its files tell; on a local lake the lock tells. */
  public boolean isWorkedOn(OpenRun run) {
    return isShared && run.working() && heartbeats.areHeard(run.runId());
  }

  /**
   * Begins a stage of a run that waits for it.
   *
   * @throws ProblemException exit 1 where another process has begun it
   */
  public OpenRun begin(OpenRun run, String stage) {
    if (isShared && !put(beside(run, stage))) {
      throw new ProblemException(
          ExitCode.FAILED,
          "run " + run.runId() + " of " + run.asOf(),
          "another command has begun its stage " + stage,
          "Wait until it has ended; should none run, begin the date again with `exposure conform`");
    }
    OpenRun begun = run.begins(stage);
    write(begun);
    return begun;
  }

  /**
   * Takes a run from a process that is silent, and may still live. From then on it is not to be
   * published.
   */
  public void take(OpenRun run) {
    put(beside(run, TAKEN));
  }

  /**
   * Requires that a run was not taken from its process.
   *
   * @throws ProblemException exit 1 where it was
   */
  public void requireOwn(OpenRun run) {
    if (isTaken(run)) {
      throw new ProblemException(
          ExitCode.FAILED,
          "run " + run.runId() + " of " + run.asOf(),
          "it was silent for so long that another command has cleared it up",
          "Nothing was published; run the date again");
    }
  }

  /** Whether a run was taken from its process. */
  public boolean isTaken(OpenRun run) {
    try {
      return isShared && fs.exists(beside(run, TAKEN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean put(Path file) {
    try {
      return NewFile.put(fs, file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside(OpenRun run, String what) {
    return new Path(folder, run.runId() + "." + what);
  }

  /** The open runs, the newest first. */
  public List<OpenRun> open() {
    List<OpenRun> runs = new ArrayList<>();
    try {
      for (FileStatus file : fs.listStatus(folder)) {
        if (file.getPath().getName().endsWith(".json")) {
          read(file.getPath()).ifPresent(runs::add);
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

  private Optional<OpenRun> read(Path file) throws IOException {
    try (InputStream in = fs.open(file)) {
      return Optional.of(run(JSON.readTree(in)));
    } catch (FileNotFoundException finishedMeanwhile) {
      return Optional.empty();
    }
  }

  private static OpenRun run(JsonNode json) {
    return new OpenRun(
        json.get("run_id").asText(),
        LocalDate.parse(json.get("as_of").asText()),
        json.get("command").asText(),
        json.get("stage").asText(),
        json.get("working").asBoolean(),
        Optional.ofNullable(json.get("supersedes")).filter(v -> !v.isNull()).map(JsonNode::asText),
        Instant.parse(json.get("started_at").asText()),
        new RunIdentity(
            json.get("code_version").asText(),
            json.get("configuration_sha256").asText(),
            json.get("rule_pack").asText()));
  }

  private Path file(String runId) {
    return new Path(folder, runId + ".json");
  }
}
