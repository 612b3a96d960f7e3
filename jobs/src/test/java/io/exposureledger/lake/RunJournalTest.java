package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.SharedSpark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {

  @TempDir private Path folder;
  private Lake lake;
  private RunJournal journal;

  @BeforeEach
  void lake() {
    lake = new Lake(SharedSpark.session(), folder.toString());
    journal = new RunJournal(lake);
  }

  @Test
  void anOpenRunIsReadAsItWasWritten() {
    OpenRun run = LakeRows.run("run-2", Optional.of("run-1"));
    journal.write(run);
    assertThat(new RunJournal(lake).open()).containsExactly(run);
  }

  @Test
  void aFurtherStageReplacesWhatIsWrittenOfTheRun() {
    OpenRun run = LakeRows.run("run-1", Optional.empty());
    journal.write(run);
    journal.write(run.begins("measure"));
    assertThat(journal.open())
        .extracting(OpenRun::stage, OpenRun::working)
        .containsExactly(tuple("measure", true));
    journal.write(run.begins("measure").waits());
    assertThat(journal.open()).extracting(OpenRun::working).containsExactly(false);
  }

  @Test
  void theNewestOpenRunComesFirst() {
    OpenRun older = LakeRows.run("run-1", Optional.empty());
    OpenRun newer =
        new OpenRun(
            "run-2",
            older.asOf(),
            "run",
            "conform",
            true,
            Optional.empty(),
            Instant.parse("2026-11-01T00:00:01Z"),
            older.identity());
    journal.write(older);
    journal.write(newer);
    assertThat(journal.open()).extracting(OpenRun::runId).containsExactly("run-2", "run-1");
  }

  @Test
  void aFinishedRunIsNotOpen() {
    OpenRun run = LakeRows.run("run-1", Optional.empty());
    assertThat(journal.open()).isEmpty();
    journal.write(run);
    journal.close(run);
    assertThat(journal.open()).isEmpty();
  }

  @Test
  void oneCommandAtATimeWritesToALakeOnALocalDisk() {
    try (LakeLock held = LakeLock.take(lake)) {
      assertThatThrownBy(() -> LakeLock.take(lake))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
          .hasMessage(
              "lake "
                  + folder
                  + ": another command is writing to it. Wait until it has ended and try again.");
    }
    LakeLock.take(lake).close();
  }
}
