package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {

  @TempDir private Path folder;
  private Lake lake;

  @BeforeEach
  void lake() {
    lake = LakeRows.lake(folder);
  }

  @Test
  void whatARunWritesIsDatedAndReadBackByAnotherProcess() {
    RunTables tables = new RunTables(lake, LakeRows.DAY, "run-1");
    tables.write("core.unit", LakeRows.units("ignored", "a").drop("as_of", "run_id"));
    assertThat(Rows.texts(tables.rows("core.unit"), "as_of", "run_id", "unit_id"))
        .containsExactly("2026-10-31|run-1|a");
    assertThat(Rows.texts(new RunTables(lake, LakeRows.DAY, "run-1").rows("core.unit"), "unit_id"))
        .containsExactly("a");
  }

  @Test
  void anotherRunDoesNotSeeIt() {
    new RunTables(lake, LakeRows.DAY, "run-1")
        .write("core.unit", LakeRows.units("run-1", "a").drop("as_of", "run_id"));
    assertThat(new RunTables(lake, LakeRows.DAY, "run-2").rows("core.unit").count()).isZero();
    assertThat(new RunTables(lake, LakeRows.DAY.plusDays(1), "run-1").rows("core.unit").count())
        .isZero();
  }

  @Test
  void aTableIsNamedInQueriesWithoutItsDot() {
    RunTables tables = new RunTables(lake, LakeRows.DAY, "run-1");
    tables.write("core.unit", LakeRows.units("run-1", "a").drop("as_of", "run_id"));
    tables.name(List.of("core.unit"));
    assertThat(Rows.texts(lake.spark().table("core_unit"), "unit_id")).containsExactly("a");
  }
}
