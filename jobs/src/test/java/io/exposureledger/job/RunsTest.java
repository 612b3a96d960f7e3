package io.exposureledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.OpenRun;
import io.exposureledger.lake.Publication;
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
import java.nio.file.Path;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  @TempDir private Path folder;
  private Landing landing;
  private Lake lake;
  private Runs runs;

  @BeforeEach
  void lake() {
    landing = new Landing(folder);
    lake = EmptyLake.in(landing.lake(), Tables.all());
    runs = runs();
  }

  @Test
  void whatAProcessThatDiedWroteIsRemovedByTheNextOne() {
    OpenRun died = runs.open(DAY, "run", "conform");
    write(died.runId());
    write("another-run");
    runs();
    assertThat(storedRuns()).containsExactly("another-run");
    assertThat(new RunJournal(lake).open()).isEmpty();
  }

  @Test
  void aProcessThatDiedAfterPublishingIsCompletedByTheNextOne() {
    publishedRun("old-run");
    OpenRun died = runs.open(DAY, "run", "check");
    write(died.runId());
    new Publication(lake).publish(died, NOW);
    runs();
    assertThat(storedRuns()).containsExactly(died.runId());
    assertThat(new Publication(lake).current(DAY)).contains(died.runId());
    assertThat(new RunJournal(lake).open()).isEmpty();
  }

  @Test
  void aRunThatWaitsForItsNextStageIsLeftAlone() {
    OpenRun waiting = runs.open(DAY, "conform", "conform");
    write(waiting.runId());
    runs.leaveOpen(waiting);
    OpenRun resumed = runs().resume(DAY, Optional.empty(), "measure", "conform");
    assertThat(storedRuns()).containsExactly(waiting.runId());
    assertThat(resumed).isEqualTo(waiting.begins("measure"));
  }

  @Test
  void aStageWithoutTheOneBeforeItSaysWhatToRunFirst() {
    assertThatThrownBy(() -> runs.resume(DAY, Optional.empty(), "measure", "conform"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "measure of 2026-10-31: there is no open run of this date that has done conform."
                + " Run `exposure conform --as-of 2026-10-31` first.");
  }

  @Test
  void aPublishedRunReplacesTheOneBeforeItAndItsRecordSaysSo() {
    publishedRun("old-run");
    OpenRun run = runs.open(DAY, "run", "conform");
    write(run.runId());
    runs.finish(run, deliveries(), new TableChecks.Result(List.of(), List.of()));
    assertThat(storedRuns()).containsExactly(run.runId());
    assertThat(
            Rows.texts(lake.stored(Tables.named("ops.run")), "run_id", "result", "superseded_run"))
        .containsExactly(run.runId() + "|published|old-run");
  }

  @Test
  void aRunWithAFailedCheckIsRefusedAndLeavesThePublishedOne() {
    publishedRun("old-run");
    OpenRun run = runs.open(DAY, "run", "conform");
    write(run.runId());
    TableChecks.Result failed =
        new TableChecks.Result(
            List.of(new Outcome("core.unit", "grain", Level.FAIL, 2, "Two rows for one unit")),
            List.of());
    assertThatThrownBy(() -> runs.finish(run, deliveries(), failed))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED);
              runs.abandon(run, e);
            })
        .hasMessage(
            "check `grain` of core.unit on 2026-10-31: 2 rows break it: Two rows for one unit."
                + " Nothing was published; correct the input and run the date again.");
    assertThat(storedRuns()).containsExactly("old-run");
    assertThat(new Publication(lake).current(DAY)).contains("old-run");
    assertThat(Rows.texts(lake.stored(Tables.named("ops.run")), "result", "reason"))
        .containsExactly("refused|core.unit grain");
    assertThat(
            Rows.texts(
                lake.stored(Tables.named("ops.check_result")), "check_name", "passed", "observed"))
        .containsExactly("grain|false|2");
  }

  private void publishedRun(String runId) {
    write(runId);
    OpenRun run =
        new OpenRun(
            runId,
            DAY,
            "run",
            "check",
            true,
            Optional.empty(),
            NOW.minusSeconds(60),
            runs.open(DAY, "run", "conform").identity());
    new RunJournal(lake).open().forEach(new RunJournal(lake)::close);
    new Publication(lake).publish(run, NOW);
  }

  private void write(String runId) {
    lake.append(
        Tables.named("core.unit"),
        Rows.of(
            "as_of date, run_id string, unit_id string, name string, parent_id string,"
                + " company string, owner string, required_class string, source_id string,"
                + " file_sha256 string, record_no bigint",
            Rows.row(Date.valueOf(DAY), runId, "u-1", "U", null, null, null, null, "s", "f", 1L)),
        runId);
  }

  private List<String> storedRuns() {
    return Rows.texts(lake.stored(Tables.named("core.unit")), "run_id");
  }

  private Deliveries deliveries() {
    return Deliveries.choose(lake, landing.sources(), DAY);
  }

  private Runs runs() {
    return new Runs(
        new JobContext(
            SharedSpark.session(),
            lake,
            landing.configuration(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "1.0",
            new Silent()));
  }

  private static final class Silent implements Progress {

    @Override
    public void begins(String stage) {}

    @Override
    public void ends(String stage, String counts, double seconds) {}
  }
}
