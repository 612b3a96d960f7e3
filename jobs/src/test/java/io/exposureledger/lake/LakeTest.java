package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

  @TempDir private Path folder;

  @Test
  void aTableIsMadeAsItIsDeclared() {
    Lake lake = new Lake(SharedSpark.session(), folder.toString());
    assertThat(lake.exists("core.unit")).isFalse();
    lake.create(List.of(LakeRows.UNIT));
    lake.create(List.of(LakeRows.UNIT));
    assertThat(lake.exists("core.unit")).isTrue();
    assertThat(lake.stored(LakeRows.UNIT).schema().simpleString())
        .isEqualTo(LakeRows.UNIT.structure().simpleString());
    assertThat(
            Rows.texts(
                lake.spark().sql("describe detail delta.`" + lake.path(LakeRows.UNIT) + "`"),
                "partitionColumns",
                "properties['delta.enableDeletionVectors']",
                "minReaderVersion"))
        .containsExactly("[as_of, run_id]|false|1");
    assertThat(lake.stored(LakeRows.UNIT).schema().apply("owner").getComment().get())
        .isEqualTo("The person who answers for it, as written");
  }

  @Test
  void aTableOfAnEarlierVersionIsGivenWhatIsDeclaredSince() {
    LakeRows.lake(folder).append(LakeRows.UNIT, LakeRows.units("run-1", "a"), "run-1");
    TableDeclaration later = LakeRows.with(LakeRows.UNIT, "floor", "struct<name:string>");
    String root = folder.resolve("lake").toString();
    new Lake(SharedSpark.session(), root).create(List.of(later));
    TableDeclaration latest = LakeRows.with(LakeRows.UNIT, "floor", "struct<name:string,no:int>");
    Lake lake = new Lake(SharedSpark.session(), root);
    lake.create(List.of(latest));
    assertThat(Rows.texts(lake.stored(latest), "unit_id", "floor.no")).containsExactly("a|null");
  }

  @Test
  void aRunOnlyAppends() {
    Lake lake = LakeRows.lake(folder);
    lake.append(LakeRows.UNIT, LakeRows.units("run-1", "a"), "run-1");
    lake.append(LakeRows.UNIT, LakeRows.units("run-2", "a", "b"), "run-2");
    assertThat(LakeRows.stored(lake)).containsExactly("run-1|a", "run-2|a", "run-2|b");
    assertThat(Rows.texts(lake.ofRun("core.unit", LakeRows.DAY, "run-2"), "unit_id"))
        .containsExactly("a", "b");
  }

  @Test
  void aRowWithoutARequiredValueIsNotWritten() {
    Lake lake = LakeRows.lake(folder);
    assertThatThrownBy(
            () ->
                lake.append(
                    LakeRows.UNIT,
                    LakeRows.units("run-1", "a")
                        .withColumn("name", functions.lit(null).cast("string")),
                    "run-1"))
        .hasMessageContaining("NOT NULL constraint violated for column: name");
    assertThat(LakeRows.stored(lake)).isEmpty();
  }

  @Test
  void aRetiredRunStaysReadableByTimeTravel() {
    Lake lake = LakeRows.lake(folder);
    lake.append(LakeRows.UNIT, LakeRows.units("run-1", "a"), "run-1");
    long version = lake.version(LakeRows.UNIT);
    lake.remove(LakeRows.UNIT, LakeRows.DAY, "run-1");
    assertThat(LakeRows.stored(lake)).isEmpty();
    assertThat(
            Rows.texts(
                lake.spark()
                    .read()
                    .format("delta")
                    .option("versionAsOf", version)
                    .load(lake.path(LakeRows.UNIT)),
                "unit_id"))
        .containsExactly("a");
  }
}
