package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a register of mergers is warned of. */
class MergerChecksTest {

  private static final TableDeclaration MERGER = Tables.named("core.merger");
  private static final TableDeclaration DELIVERY = Tables.named("core.source_delivery");

  private static TableChecks.Result sound;
  private static TableChecks.Result odd;

  @BeforeAll
  static void checkTwoRuns(@TempDir Path folder) {
    Lake lake = EmptyLake.in(folder.resolve("lake"), Tables.ofRuns());
    for (String run : List.of("sound", "odd")) {
      lake.append(DELIVERY, deliveries(run), run);
    }
    lake.append(
        MERGER,
        Rows.of(
            MERGER.structure().toDDL(),
            merger("sound", "M-1", "Tessel", List.of("tessel"), "2027-03-31"),
            merger("sound", "M-2", "Quillhaven", List.of("quillhaven"), "2026-05-18"),
            merger("sound", "M-3", "Third", List.of("aldermoor"), null)),
        "sound");
    lake.append(
        MERGER,
        Rows.of(
            MERGER.structure().toDDL(),
            merger("odd", "M-1", "Tessel", List.of("tessel", "forgotten"), "2027-03-31"),
            merger("odd", "M-2", "Another", List.of("Tessel"), "2026-05-17"),
            merger("odd", "M-3", "Tessel", List.of("tessel"), null)),
        "odd");
    sound = TableChecks.run(lake, new RunTables(lake, LakeRows.DAY, "sound"));
    odd = TableChecks.run(lake, new RunTables(lake, LakeRows.DAY, "odd"));
  }

  @Test
  void aDeadlineOnTheDayOfTheClosingOrNoneIsSound() {
    assertThat(sound.warnings()).isEmpty();
    assertThat(sound.failures()).isEmpty();
  }

  @Test
  void aDeadlineBeforeTheClosingADirectoryWithoutASourceAndWhatTwoMergersNameAreWarnedOf() {
    assertThat(odd.failures()).isEmpty();
    assertThat(odd.warnings())
        .extracting(TableChecks.Outcome::check, TableChecks.Outcome::observed)
        .containsExactly(
            tuple("deadline_after_closing", 1L),
            tuple("directory_declared", 2L),
            tuple("directory_of_one_merger", 2L),
            tuple("company_of_one_merger", 2L));
  }

  private static Dataset<Row> deliveries(String run) {
    return Rows.of(
        DELIVERY.structure().toDDL(),
        delivery(run, "tessel-users", "tessel"),
        delivery(run, "quillhaven-users", "quillhaven"),
        delivery(run, "aldermoor-users", "aldermoor"),
        delivery(run, "mergers", null));
  }

  private static Object[] delivery(String run, String source, String directory) {
    return Rows.row(
        Date.valueOf(LakeRows.DAY),
        run,
        source,
        "kind",
        null,
        directory,
        Date.valueOf(LakeRows.DAY),
        "fresh",
        3,
        null,
        1L,
        1L,
        null,
        null,
        null);
  }

  private static Object[] merger(
      String run, String id, String company, List<String> directories, String deadline) {
    return Rows.row(
        Date.valueOf(LakeRows.DAY),
        run,
        id,
        company,
        directories,
        Date.valueOf("2026-05-18"),
        deadline == null ? null : Date.valueOf(deadline),
        null,
        "mergers",
        "sha",
        1L);
  }
}
