package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunIdentity;
import io.exposureledger.lake.RunJournal;
import io.exposureledger.lake.RunRecords;
import io.exposureledger.lake.RunRecords.Ending;
import io.exposureledger.lake.RunTables;
import io.exposureledger.lake.TableChecks;
import io.exposureledger.lake.TableChecks.Outcome;
import io.exposureledger.lake.Tables;
import io.exposureledger.observability.RunFacts;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.source.Deliveries;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The life of runs: opened by conform, gone on with by measure and check, and published, or taken
 * back so that the lake is as it was.
 */
final class Runs {

  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int ID_RANDOM = 6;

  private final JobContext context;
  private final Lake lake;
  private final Publication publication;
  private final RunJournal journal;
  private final RunRecords records;

  Runs(JobContext context) {
    this.context = context;
    this.lake = context.lake();
    lake.create(Tables.all());
    this.publication = new Publication(lake);
    this.journal = new RunJournal(lake);
    this.records = new RunRecords(lake);
    clearUp();
  }

  String newId() {
    return ID_TIME.format(context.clock().instant())
        + "-"
        + UUID.randomUUID().toString().substring(0, ID_RANDOM);
  }

  /**
   * What a process that died left behind: its rows go, or its publication is completed, and its end
   * is recorded. A run that waits for its next stage stays, unless another was published meanwhile,
   * and so does one that another process works on.
   */
  private void clearUp() {
    for (OpenRun run : journal.open()) {
      if (!journal.isWorkedOn(run) && (isPublished(run) || isLeft(run))) {
        clearUp(run);
      }
    }
  }

  private boolean isLeft(OpenRun run) {
    return hasDied(run) || !publication.current(run.asOf()).equals(run.supersedes());
  }

  private boolean hasDied(OpenRun run) {
    return run.working() || journal.isTaken(run);
  }

  private void clearUp(OpenRun run) {
    boolean hasDied = hasDied(run);
    if (lake.isShared()) {
      // Who is silent may be slow only: after this it can no longer publish what is removed here.
      journal.take(run);
      publication.hinder();
    }
    if (isPublished(run)) {
      completeRecord(run);
      run.supersedes().ifPresent(old -> publication.retire(run.asOf(), old));
    } else {
      publication.retire(run.asOf(), run.runId());
      recordEnd(run, hasDied);
    }
    journal.close(run);
  }

  /** A process that died between publication and record left no record of what counts. */
  private void completeRecord(OpenRun run) {
    if (!records.has(run.runId())) {
      records.append(
          run,
          List.of(),
          TableChecks.run(lake, new RunTables(lake, run.asOf(), run.runId())).contents(),
          Ending.PUBLISHED,
          Optional.of("written by a later command; for the inputs see core.source_delivery"),
          context.clock().instant());
    }
  }

  /** What was known at the end has a record already. */
  private void recordEnd(OpenRun run, boolean hasDied) {
    if (!records.has(run.runId())) {
      records.append(
          run,
          List.of(),
          List.of(),
          hasDied ? Ending.FAILED : Ending.SUPERSEDED,
          Optional.of(
              hasDied
                  ? "its process died, or was silent for too long"
                  : "another run was published while it waited"),
          context.clock().instant());
    }
  }

  OpenRun open(LocalDate asOf, String command, String stage) {
    OpenRun run =
        new OpenRun(
            newId(),
            asOf,
            command,
            stage,
            true,
            publication.current(asOf),
            context.clock().instant(),
            new RunIdentity(
                context.codeVersion(),
                context.configuration().sha256(),
                context.configuration().rulePack()));
    journal.write(run);
    return run;
  }

  /**
   * The open run of a date that a stage goes on with.
   *
   * @throws ProblemException exit 2 where there is none, exit 1 where another process works on it
   */
  OpenRun resume(LocalDate asOf, Optional<String> runId, String stage, String stageBefore) {
    List<OpenRun> open =
        journal.open().stream()
            .filter(run -> run.asOf().equals(asOf))
            .filter(run -> runId.isEmpty() || runId.get().equals(run.runId()))
            .filter(run -> run.stage().equals(stageBefore))
            .toList();
    OpenRun waiting =
        open.stream()
            .filter(run -> !run.working())
            .findFirst()
            .orElseThrow(() -> noneWaits(asOf, open, stage, stageBefore));
    return journal.begin(waiting, stage);
  }

  private static ProblemException noneWaits(
      LocalDate asOf, List<OpenRun> open, String stage, String stageBefore) {
    if (open.isEmpty()) {
      return new ProblemException(
          ExitCode.USAGE,
          stage + " of " + asOf,
          "there is no open run of this date that has done " + stageBefore,
          "Run `exposure " + stageBefore + " --as-of " + asOf + "` first");
    }
    return new ProblemException(
        ExitCode.FAILED,
        stage + " of " + asOf,
        "another command works on run " + open.get(0).runId(),
        "Wait until it has ended");
  }

  /**
   * Leaves a run open for its next stage.
   *
   * @throws ProblemException exit 1 where it was taken from this process
   */
  void leaveOpen(OpenRun run) {
    journal.requireOwn(run);
    journal.write(run.waits());
  }

  private boolean isPublished(OpenRun run) {
    return publication.current(run.asOf()).equals(Optional.of(run.runId()));
  }

  /**
   * Takes a run back that a stage could not finish, and keeps the record of an unexpected end. What
   * is published by then stays, and the next command completes its record.
   */
  void abandon(OpenRun run, RuntimeException failure) {
    if (isPublished(run)) {
      countsNow(run);
      return;
    }
    publication.retire(run.asOf(), run.runId());
    journal.close(run);
    if (!(failure instanceof ProblemException)) {
      records.append(
          run,
          List.of(),
          List.of(),
          Ending.FAILED,
          Optional.of(failure.getClass().getSimpleName()),
          context.clock().instant());
    }
  }

  /**
   * Publishes a checked run; where it cannot be published the caller abandons it.
   *
   * @throws ProblemException exit 3 where a check fails, exit 4 where another run was published
   *     meanwhile
   */
  void finish(OpenRun run, Deliveries deliveries, TableChecks.Result checks) {
    records.appendChecks(run.asOf(), run.runId(), checks.outcomes());
    if (!checks.failures().isEmpty()) {
      record(run, deliveries, checks, Ending.REFUSED, Optional.of(names(checks.failures())));
      throw new ProblemException(
          ExitCode.REFUSED,
          checks.failures().stream().map(outcome -> problem(run, outcome)).toList());
    }
    try {
      publication.publish(run, context.clock().instant(), () -> journal.requireOwn(run));
    } catch (ProblemException notPublished) {
      boolean isSuperseded = notPublished.exitCode() == ExitCode.SUPERSEDED;
      record(
          run,
          deliveries,
          checks,
          isSuperseded ? Ending.SUPERSEDED : Ending.FAILED,
          Optional.of(notPublished.getMessage()));
      throw notPublished;
    }
    countsNow(run);
    record(run, deliveries, checks, Ending.PUBLISHED, Optional.empty());
    run.supersedes().ifPresent(old -> publication.retire(run.asOf(), old));
    journal.close(run);
  }

  private void countsNow(OpenRun run) {
    context.progress().learns(run.asOf(), RunFacts::countsNow);
  }

  private void record(
      OpenRun run,
      Deliveries deliveries,
      TableChecks.Result checks,
      Ending ending,
      Optional<String> reason) {
    records.append(
        run, deliveries.inputs(), checks.contents(), ending, reason, context.clock().instant());
  }

  private static String names(List<Outcome> failures) {
    return String.join(
        ", ", failures.stream().map(outcome -> outcome.table() + " " + outcome.check()).toList());
  }

  private static Problem problem(OpenRun run, Outcome outcome) {
    return new Problem(
        "check `" + outcome.check() + "` of " + outcome.table() + " on " + run.asOf(),
        outcome.observed() + " rows break it: " + outcome.explanation(),
        "Nothing was published; correct the input and run the date again");
  }
}
