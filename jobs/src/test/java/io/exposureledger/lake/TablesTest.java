package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.settings.ResourceFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void everyTableFileIsInTheRegistry() {
    List<String> files =
        ResourceFolder.files("tables", ".yaml").stream()
            .map(file -> file.replace("tables/", "").replace(".yaml", ""))
            .toList();
    assertThat(Tables.all())
        .extracting(TableDeclaration::name)
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void aTableStatesItsGrainAndAKeyOfItsOwnColumns() {
    assertThat(Tables.all())
        .allSatisfy(
            table -> {
              assertThat(table.grain()).startsWith("One row per ").endsWith(".");
              assertThat(table.columnNames()).containsAll(table.key()).doesNotHaveDuplicates();
              assertThat(table.columnNames()).containsAll(table.partitionedBy());
            });
  }

  @Test
  void whatBelongsToARunIsPartitionedByDateAndRun() {
    assertThat(Tables.ofRuns())
        .allSatisfy(
            table -> {
              assertThat(table.partitionedBy()).containsExactly("as_of", "run_id");
              assertThat(table.key()).startsWith("as_of").doesNotContain("run_id");
            });
  }

  @Test
  void everyColumnSaysWhatItHolds() {
    assertThat(Tables.all())
        .flatExtracting(TableDeclaration::columns)
        .allSatisfy(column -> assertThat(column.comment()).isNotBlank());
  }

  @Test
  void aTableThatIsNotDeclaredIsAMistakeOfTheProgram() {
    assertThat(Tables.declares("core.acount")).isFalse();
    assertThatThrownBy(() -> Tables.named("core.acount"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No table is declared as core.acount");
  }
}
