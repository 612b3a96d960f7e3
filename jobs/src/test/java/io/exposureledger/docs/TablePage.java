package io.exposureledger.docs;

import io.exposureledger.lake.ColumnDeclaration;
import io.exposureledger.lake.TableCheck;
import io.exposureledger.lake.TableDeclaration;
import java.util.List;
import java.util.stream.Collectors;

/** A table's declaration as a page. */
final class TablePage {

  private final TableDeclaration table;

  private TablePage(TableDeclaration table) {
    this.table = table;
  }

  static String of(TableDeclaration table) {
    return new TablePage(table).text();
  }

  private String text() {
    return """
        <!-- Made from the declaration of the table; see README.md. -->
        # %s

        %s. %s

        | | |
        | --- | --- |
        | key | %s |
        | partitioned by | %s |
        | which rows count | %s |

        ## Columns

        %s%s"""
        .formatted(
            table.name(),
            table.title(),
            table.grain(),
            names(table.key()),
            table.partitionedBy().isEmpty() ? "nothing" : names(table.partitionedBy()),
            counting(),
            columns(),
            checks());
  }

  private String counting() {
    if (table.belongsToRun()) {
      return "those whose `as_of` and `run_id` stand in [`ops.current_run`](ops.current_run.md)";
    }
    return table.schema().equals("raw")
        ? "those whose source, day, file and run stand in [`ops.input_file`](ops.input_file.md)"
        : "all";
  }

  private String columns() {
    return "| column | type | required | meaning |\n| --- | --- | --- | --- |\n"
        + table.columns().stream().map(TablePage::line).collect(Collectors.joining());
  }

  private static String line(ColumnDeclaration column) {
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(
            column.name(), column.type(), column.required() ? "yes" : "", cell(column.comment()));
  }

  private String checks() {
    if (!table.belongsToRun()) {
      return "";
    }
    String lines = table.checks().stream().map(TablePage::line).collect(Collectors.joining());
    return """

        ## Checks

        A broken `FAIL` keeps the run from being published. A broken `WARN` is shown in the report.

        | check | level | what it says when broken |
        | --- | --- | --- |
        | `grain` | FAIL | More than one row for one key |
        %s"""
        .formatted(lines);
  }

  private static String line(TableCheck check) {
    return "| `%s` | %s | %s |\n".formatted(check.name(), check.level(), cell(check.explanation()));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
