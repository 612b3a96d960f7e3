package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  private static final Instant AT = Instant.parse("2026-11-01T06:00:00Z");

  @TempDir private Path folder;
  private Lake lake;
  private Publication publication;

  @BeforeEach
  void lake() {
    lake = LakeRows.lake(folder);
    publication = new Publication(lake);
  }

  @Test
  void nothingCountsUntilARunIsPublished() {
    assertThat(publication.current(LakeRows.DAY)).isEmpty();
    publication.publish(LakeRows.run("run-1", Optional.empty()), AT);
    assertThat(publication.current(LakeRows.DAY)).contains("run-1");
    assertThat(publication.current(LakeRows.DAY.minusDays(1))).isEmpty();
  }

  @Test
  void aLaterRunReplacesItsDateAndNoOther() {
    OpenRun september =
        new OpenRun(
            "run-0",
            LocalDate.of(2026, 9, 30),
            "run",
            "check",
            true,
            Optional.empty(),
            AT,
            new RunIdentity("1.0", "abc", "pack"));
    publication.publish(september, AT);
    publication.publish(LakeRows.run("run-1", Optional.empty()), AT);
    publication.publish(LakeRows.run("run-2", Optional.of("run-1")), AT);
    assertThat(Rows.texts(lake.stored(Tables.named("ops.current_run")), "as_of", "run_id"))
        .containsExactly("2026-09-30|run-0", "2026-10-31|run-2");
    assertThat(publication.dates(LakeRows.DAY, 1)).containsExactly(entry(LakeRows.DAY, "run-2"));
    assertThat(publication.dates(LocalDate.of(2026, 10, 30), 5))
        .containsExactly(entry(LocalDate.of(2026, 9, 30), "run-0"));
  }

  @Test
  void aRunThatWasOvertakenIsNotPublished() {
    publication.publish(LakeRows.run("run-2", Optional.empty()), AT);
    assertThatThrownBy(() -> publication.publish(LakeRows.run("run-1", Optional.empty()), AT))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SUPERSEDED))
        .hasMessage(
            "run run-1 of 2026-10-31: another run of this date was published meanwhile. Nothing"
                + " was replaced; run the date again to use its newest inputs.");
    assertThat(ExitCode.SUPERSEDED.number()).isEqualTo(4);
    assertThat(publication.current(LakeRows.DAY)).contains("run-2");
  }

  @Test
  void retiringRemovesTheRowsOfOneRunOnly() {
    lake.append(LakeRows.UNIT, LakeRows.units("run-1", "a"), "run-1");
    lake.append(LakeRows.UNIT, LakeRows.units("run-2", "b"), "run-2");
    publication.retire(LakeRows.DAY, "run-1");
    assertThat(LakeRows.stored(lake)).containsExactly("run-2|b");
  }

  @Test
  void byNameATableIsTheRowsOfThePublishedRun() {
    lake.append(LakeRows.UNIT, LakeRows.units("run-1", "a"), "run-1");
    lake.append(LakeRows.UNIT, LakeRows.units("run-2", "b"), "run-2");
    publication.publish(LakeRows.run("run-1", Optional.empty()), AT);
    LakeViews.published(lake, "core.unit", Optional.empty());
    assertThat(Rows.texts(lake.spark().table("core.unit"), "unit_id")).containsExactly("a");
    publication.publish(LakeRows.run("run-2", Optional.of("run-1")), AT);
    assertThat(Rows.texts(lake.spark().table("core.unit"), "unit_id")).containsExactly("b");
  }
}
