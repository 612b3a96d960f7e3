package io.exposureledger.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.source.Mapping;
import io.exposureledger.source.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each declared table has a page that says what its declaration says. */
class TablePagesTest {

  static List<TableDeclaration> tables() {
    List<TableDeclaration> tables = new ArrayList<>(Tables.all());
    Mappings.read(List.of()).all().stream().map(Mapping::rawTable).forEach(tables::add);
    return tables;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aPageSaysWhatTheDeclarationSays(TableDeclaration table) {
    Path page = Pages.DOCS.resolve("tables/" + table.name() + ".md");
    String declared = TablePage.of(table);
    if (Pages.isUpdate()) {
      Pages.write(page, declared);
    }
    assertThat(Pages.text(page))
        .as(
            "docs/tables/%s.md differs from the declaration; run ./mvnw -pl jobs test"
                + " -Dtest=TablePagesTest -Ddocs.update=true",
            table.name())
        .isEqualTo(declared);
  }

  @Test
  void noPageIsLeftOfATableThatIsNotDeclared() {
    assertThat(tables().stream().map(TableDeclaration::name).toList())
        .as("docs/tables has a page for a table that is not declared; delete it")
        .containsAll(Pages.names("tables"));
  }
}
