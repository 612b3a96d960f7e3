package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.exposureledger.lake.TableChecks.Content;
import io.exposureledger.lake.TableChecks.Outcome;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.sql.Date;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three runs of one date: a sound one, the same in another order, and one that breaks checks. */
class TableChecksTest {

  private static TableChecks.Result sound;
  private static TableChecks.Result shuffled;
  private static TableChecks.Result broken;

  @BeforeAll
  static void checkThreeRuns(@TempDir Path folder) {
    Lake lake = EmptyLake.in(folder.resolve("lake"), Tables.ofRuns());
    lake.append(LakeRows.UNIT, LakeRows.units("sound", "a", "b", "c"), "sound");
    lake.append(
        LakeRows.UNIT, LakeRows.units("shuffled", "c", "a", "b").repartition(3), "shuffled");
    lake.append(
        LakeRows.UNIT,
        LakeRows.units("broken", "a", "a", "b").withColumn("parent_id", functions.lit("absent")),
        "broken");
    lake.append(Tables.named("mart.metric"), metrics("broken"), "broken");
    sound = checked(lake, "sound");
    shuffled = checked(lake, "shuffled");
    broken = checked(lake, "broken");
  }

  @Test
  void aRunWithSoundRowsBreaksNoCheckWhateverOtherRunsHold() {
    assertThat(sound.failures()).isEmpty();
    assertThat(sound.warnings()).isEmpty();
    assertThat(units(sound).rows()).isEqualTo(3);
  }

  @Test
  void everyTableOfARunIsCheckedForItsGrain() {
    assertThat(sound.outcomes())
        .filteredOn(outcome -> outcome.check().equals("grain"))
        .extracting(Outcome::table)
        .containsExactlyElementsOf(Tables.ofRuns().stream().map(TableDeclaration::name).toList());
  }

  @Test
  void twoRowsWithOneKeyBreakTheGrain() {
    assertThat(broken.failures())
        .contains(
            new Outcome(
                "core.unit",
                "grain",
                TableCheck.Level.FAIL,
                1,
                "More than one row for one (as_of, unit_id)"));
  }

  @Test
  void countsThatDoNotAddUpBreakThePartition() {
    assertThat(broken.failures())
        .extracting(Outcome::table, Outcome::check, Outcome::observed)
        .contains(tuple("mart.metric", "partition", 1L));
  }

  @Test
  void aWarningIsNoFailure() {
    assertThat(broken.warnings())
        .extracting(Outcome::check, Outcome::observed, Outcome::passed)
        .containsExactly(tuple("parent_exists", 3L, false));
    assertThat(broken.failures()).extracting(Outcome::check).doesNotContain("parent_exists");
  }

  @Test
  void theHashOfTheContentIsTheSameInWhateverOrderAndRun() {
    assertThat(units(shuffled).contentHash()).isEqualTo(units(sound).contentHash());
    assertThat(units(broken).contentHash()).isNotEqualTo(units(sound).contentHash());
  }

  @Test
  void aContentNamesTheTableVersionThatHoldsIt() {
    assertThat(units(sound).version()).isEqualTo(3);
  }

  private static Dataset<Row> metrics(String runId) {
    return Rows.of(
        Tables.named("mart.metric").structure().toDDL(),
        metric(runId, "sms.exposed", 4, 4, 2),
        metric(runId, "sms.latent", 4, 4, 1));
  }

  private static Object[] metric(String runId, String id, long yes, long no, long unknown) {
    return Rows.row(
        Date.valueOf(LakeRows.DAY),
        runId,
        id,
        1,
        "unit",
        "u-1",
        "all",
        "account",
        10L,
        yes,
        no,
        unknown,
        0L,
        null,
        0.4,
        0.6,
        null,
        null,
        null,
        "range_only",
        "reason",
        "pack");
  }

  private static TableChecks.Result checked(Lake lake, String runId) {
    return TableChecks.run(lake, new RunTables(lake, LakeRows.DAY, runId));
  }

  private static Content units(TableChecks.Result result) {
    return result.contents().stream()
        .filter(content -> content.table().equals("core.unit"))
        .findFirst()
        .orElseThrow();
  }
}
