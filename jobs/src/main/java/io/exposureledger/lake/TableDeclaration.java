package io.exposureledger.lake;

import io.exposureledger.settings.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Everything that is said of a table, once: the created table, its page and its checks come from
 * here.
 *
 * @param name schema and table, such as {@code core.account}
 * @param isOfEvents whether rows are appended per delivered file, and count as long as their file
 *     does; of several with one key the latest delivery counts
 * @param columns all columns in their order, the common ones included
 * @param input the columns that a source mapping may fill, name to Spark SQL type; empty where no
 *     source maps to the table
 */
public record TableDeclaration(
    String name,
    String title,
    String grain,
    List<String> key,
    List<String> partitionedBy,
    boolean isOfEvents,
    List<ColumnDeclaration> columns,
    Map<String, String> input,
    List<TableCheck> checks) {

  private static final ColumnDeclaration AS_OF =
      ColumnDeclaration.required("as_of", "date", "The day at whose end the row holds");
  private static final ColumnDeclaration RUN_ID =
      ColumnDeclaration.required("run_id", "string", "The run that wrote the row");
  private static final List<ColumnDeclaration> LINEAGE =
      List.of(
          ColumnDeclaration.optional(
              "source_id", "string", "The declared source whose record the row comes from"),
          ColumnDeclaration.optional("file_sha256", "string", "SHA-256 of that record's file"),
          ColumnDeclaration.optional(
              "record_no", "bigint", "Position of the record in its file, from 1"));

  private static final List<ColumnDeclaration> FILE =
      List.of(
          ColumnDeclaration.required("source_id", "string", "The declared source"),
          ColumnDeclaration.required("delivered_on", "date", "The day of its delivery"),
          ColumnDeclaration.required("file", "string", "The delivered file"),
          ColumnDeclaration.required("file_sha256", "string", "SHA-256 of the file"),
          ColumnDeclaration.required("record_no", "bigint", "Position in the file, from 1"),
          ColumnDeclaration.required("run_id", "string", "The ingest that read the file"));

  /** Reads a declaration from its resource. */
  static TableDeclaration read(Section section) {
    String name = section.text("table");
    List<ColumnDeclaration> own = ownColumns(section);
    Map<String, String> input = section.entries("input");
    if (section.flag("mapped", false)) {
      input = new LinkedHashMap<>();
      for (ColumnDeclaration column : own) {
        input.put(column.name(), column.type());
      }
      input.remove("directory");
    }
    boolean isOfEvents = section.flag("events", false);
    TableDeclaration table =
        new TableDeclaration(
            name,
            section.text("title"),
            section.text("grain"),
            section.texts("key"),
            section.texts("partitioned_by"),
            isOfEvents,
            isOfEvents
                ? withFile(own)
                : withCommonColumns(name, section.flag("lineage", true), own),
            input,
            section.sections("checks").stream().map(TableDeclaration::check).toList());
    section.verify();
    return table;
  }

  private static List<ColumnDeclaration> ownColumns(Section section) {
    List<ColumnDeclaration> columns = new ArrayList<>();
    section
        .named("columns")
        .forEach(
            (name, column) ->
                columns.add(
                    new ColumnDeclaration(
                        name,
                        column.text("type"),
                        column.flag("required", false),
                        column.text("comment"))));
    return columns;
  }

  private static List<ColumnDeclaration> withCommonColumns(
      String name, boolean lineage, List<ColumnDeclaration> own) {
    List<ColumnDeclaration> columns = new ArrayList<>();
    if (name.startsWith("core.") || name.startsWith("mart.")) {
      columns.add(AS_OF);
      columns.add(RUN_ID);
    }
    columns.addAll(own);
    if (name.startsWith("core.") && lineage) {
      columns.addAll(LINEAGE);
    }
    return columns;
  }

  private static List<ColumnDeclaration> withFile(List<ColumnDeclaration> own) {
    List<ColumnDeclaration> columns = new ArrayList<>(FILE);
    columns.addAll(own);
    return columns;
  }

  private static TableCheck check(Section section) {
    return new TableCheck(
        section.text("name"),
        section
            .parsed("level", "FAIL or WARN", TableCheck.Level::valueOf)
            .orElse(TableCheck.Level.FAIL),
        section.text("bad_rows"),
        section.text("explanation"));
  }

  public String schema() {
    return name.substring(0, name.indexOf('.'));
  }

  /** The columns that a step tells; date and run are added as they are written. */
  public StructType toldStructure() {
    StructType told = new StructType();
    for (StructField column : structure().fields()) {
      if (!column.name().equals(AS_OF.name()) && !column.name().equals(RUN_ID.name())) {
        told = told.add(column);
      }
    }
    return told;
  }

  /** The columns and types that rows of this table have. */
  public StructType structure() {
    return StructType.fromDDL(
        columns.stream()
            .map(column -> "`" + column.name() + "` " + column.type())
            .collect(Collectors.joining(", ")));
  }

  /** Whether rows belong to a run and a date, and count only when that run is published. */
  public boolean belongsToRun() {
    return !isOfEvents && (name.startsWith("core.") || name.startsWith("mart."));
  }

  List<String> columnNames() {
    return columns.stream().map(ColumnDeclaration::name).toList();
  }
}
