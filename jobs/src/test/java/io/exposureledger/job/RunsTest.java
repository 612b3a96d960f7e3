package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
import io.exposureledger.lake.RunIdentity;
import io.exposureledger.lake.RunJournal;
import io.exposureledger.lake.TableCheck.Level;
import io.exposureledger.lake.TableChecks;
import io.exposureledger.lake.TableChecks.Outcome;
import io.exposureledger.lake.Tables;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.source.Deliveries;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Landing;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import io.exposureledger.testing.SilentProgress;
import io.exposureledger.testing.Units;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One lake in which every date has another fate, before and after the next process has started. */
class RunsTest {

  private static final LocalDate DIED = LocalDate.of(2026, 10, 1);
  private static final LocalDate DIED_AFTER_PUBLISHING = LocalDate.of(2026, 10, 2);
  private static final LocalDate WAITING = LocalDate.of(2026, 10, 3);
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 10, 4);
  private static final LocalDate REFUSED = LocalDate.of(2026, 10, 5);
  private static final LocalDate WORKED_ON = LocalDate.of(2026, 10, 6);
  private static final LocalDate NOT_RECORDED = LocalDate.of(2026, 10, 7);
  private static final LocalDate OVERTAKEN = LocalDate.of(2026, 10, 8);
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static Landing landing;
  private static Lake lake;
  private static Runs runs;
  private static String died;
  private static String completed;
  private static OpenRun overtaken;
  private static String published;
  private static OpenRun waiting;
  private static ProblemException refusal;

  @BeforeAll
  static void everyDateHasItsFate(@TempDir Path folder) {
    landing = new Landing(folder);
    lake = EmptyLake.in(landing.lake(), Tables.all());
    Runs before = new Runs(context());
    died = before.open(DIED, "run", "conform").runId();
    write(DIED, died);
    write(DIED, "another-run");
    completed = diedAfterPublishing(before);
    waiting = before.open(WAITING, "conform", "conform");
    write(WAITING, waiting.runId());
    before.leaveOpen(waiting);
    overtaken = before.open(OVERTAKEN, "conform", "conform");
    before.leaveOpen(overtaken);
    publish(OVERTAKEN, "faster-run");
    runs = new Runs(context());
    published = published();
    refusal = refused();
  }

  @Test
  void whatAProcessThatDiedWroteIsRemovedByTheNextOne() {
    assertThat(stored(DIED)).containsExactly("another-run");
  }

  @Test
  void aRunWhoseProcessDiedIsRecordedByTheNextOne() {
    assertThat(records(DIED, "run_id", "result", "reason"))
        .containsExactly(died + "|failed|its process died, or was silent for too long");
  }

  @Test
  void aRunThatWaitedWhileAnotherWasPublishedIsRecordedByTheNextOne() {
    assertThat(stored(OVERTAKEN)).containsExactly("faster-run");
    assertThat(records(OVERTAKEN, "run_id", "result", "reason"))
        .containsExactly(
            overtaken.runId() + "|superseded|another run was published while it waited");
  }

  @Test
  void aProcessThatDiedAfterPublishingIsCompletedByTheNextOne() {
    assertThat(stored(DIED_AFTER_PUBLISHING)).containsExactly(completed);
    assertThat(new Publication(lake).current(DIED_AFTER_PUBLISHING)).contains(completed);
    assertThat(records(DIED_AFTER_PUBLISHING, "run_id", "result"))
        .containsExactly(completed + "|published");
  }

  @Test
  void aRunThatWaitsForItsNextStageIsLeftAlone() {
    assertThat(stored(WAITING)).containsExactly(waiting.runId());
    assertThat(runs.resume(WAITING, Optional.empty(), "measure", "conform"))
        .isEqualTo(waiting.begins("measure"));
    runs.leaveOpen(waiting);
  }

  @Test
  void onlyARunThatWaitsIsOpen() {
    assertThat(new RunJournal(lake).open())
        .extracting(OpenRun::runId)
        .containsExactly(waiting.runId());
  }

  @Test
  void aStageWithoutTheOneBeforeItSaysWhatToRunFirst() {
    assertThatThrownBy(() -> runs.resume(DIED, Optional.empty(), "measure", "conform"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "measure of 2026-10-01: there is no open run of this date that has done conform."
                + " Run `exposure conform --as-of 2026-10-01` first.");
  }

  @Test
  void aRunThatACommandWorksOnIsTakenOverByNoOther() {
    OpenRun working = runs.open(WORKED_ON, "run", "conform");
    assertThatThrownBy(() -> runs.resume(WORKED_ON, Optional.empty(), "measure", "conform"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
        .hasMessage(
            "measure of 2026-10-06: another command works on run "
                + working.runId()
                + ". Wait until it has ended.");
    runs.abandon(working, new ProblemException(ExitCode.REFUSED, "a", "b", "c"));
  }

  @Test
  void whatIsPublishedIsNeverRecordedAsFailed() {
    OpenRun run = runs.open(NOT_RECORDED, "run", "conform");
    write(NOT_RECORDED, run.runId());
    new Publication(lake).publish(run, NOW);
    runs.abandon(run, new IllegalStateException("The record could not be written"));
    assertThat(stored(NOT_RECORDED)).containsExactly(run.runId());
    assertThat(records(NOT_RECORDED, "result")).isEmpty();
    runs = new Runs(context());
    assertThat(records(NOT_RECORDED, "run_id", "result"))
        .containsExactly(run.runId() + "|published");
  }

  @Test
  void aPublishedRunReplacesTheOneBeforeItAndItsRecordSaysSo() {
    assertThat(stored(PUBLISHED)).containsExactly(published);
    assertThat(records(PUBLISHED, "run_id", "result", "superseded_run"))
        .containsExactly(published + "|published|old-run");
  }

  @Test
  void aRunWithAFailedCheckIsRefusedAndLeavesThePublishedOne() {
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refusal)
        .hasMessage(
            "check `grain` of core.unit on 2026-10-05: 2 rows break it: Two rows for one unit."
                + " Nothing was published; correct the input and run the date again.");
    assertThat(stored(REFUSED)).containsExactly("old-run");
    assertThat(new Publication(lake).current(REFUSED)).contains("old-run");
    assertThat(records(REFUSED, "result", "reason")).containsExactly("refused|core.unit grain");
  }

  @Test
  void theOutcomesOfChecksAreKeptOfARefusedRunToo() {
    assertThat(
            Rows.texts(
                lake.stored(Tables.named("ops.check_result")), "as_of", "check_name", "observed"))
        .containsExactly("2026-10-05|grain|2");
  }

  private static String diedAfterPublishing(Runs before) {
    publish(DIED_AFTER_PUBLISHING, "old-run");
    OpenRun run = before.open(DIED_AFTER_PUBLISHING, "run", "check");
    write(DIED_AFTER_PUBLISHING, run.runId());
    new Publication(lake).publish(run, NOW);
    return run.runId();
  }

  private static String published() {
    publish(PUBLISHED, "old-run");
    OpenRun run = runs.open(PUBLISHED, "run", "conform");
    write(PUBLISHED, run.runId());
    runs.finish(run, deliveries(), new TableChecks.Result(List.of(), List.of()));
    return run.runId();
  }

  private static ProblemException refused() {
    publish(REFUSED, "old-run");
    OpenRun run = runs.open(REFUSED, "run", "conform");
    write(REFUSED, run.runId());
    Outcome twice = new Outcome("core.unit", "grain", Level.FAIL, 2, "Two rows for one unit");
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                runs.finish(run, deliveries(), new TableChecks.Result(List.of(twice), List.of())));
    runs.abandon(run, refused);
    return refused;
  }

  private static void publish(LocalDate date, String runId) {
    write(date, runId);
    RunIdentity identity = new RunIdentity("1.0", "abc", "nist-800-63b-4");
    new Publication(lake)
        .publish(
            new OpenRun(runId, date, "run", "check", true, Optional.empty(), NOW, identity), NOW);
  }

  private static void write(LocalDate date, String runId) {
    lake.append(Tables.named("core.unit"), Units.rows(date, runId, "u-1"), runId);
  }

  private static List<String> stored(LocalDate date) {
    return Rows.texts(
        lake.stored(Tables.named("core.unit")).where("as_of = date'" + date + "'"), "run_id");
  }

  private static List<String> records(LocalDate date, String... columns) {
    return Rows.texts(
        lake.stored(Tables.named("ops.run")).where("as_of = date'" + date + "'"), columns);
  }

  private static Deliveries deliveries() {
    return Deliveries.choose(lake, landing.sources(), PUBLISHED);
  }

  private static JobContext context() {
    return new JobContext(
        SharedSpark.session(),
        lake,
        landing.configuration(),
        Clock.fixed(NOW, ZoneOffset.UTC),
        "1.0",
        new SilentProgress());
  }
}
