package io.exposureledger.source;

import io.exposureledger.lake.ColumnDeclaration;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.settings.Section;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.types.StructType;

/**
 * A kind of source: how its files are read, which fields are kept, and how they become canonical
 * rows.
 *
 * @param vendor whose vocabulary the values come from; empty where the kind needs none
 * @param fields the fields to keep, in order, each with its declared type
 * @param configured fields that each organisation names itself, in the declaration of its source
 * @param drop fields that are known and never stored, those within a structure by their path
 * @param required fields without which a record is quarantined; of {@code a or b} one is enough
 * @param tellsEvents kinds of events that its log writes whenever they happen, so that one that is
 *     not there did not happen
 * @param tellsAll tables of which an export tells all that its directory has, so that an account
 *     without a row there has none
 */
public record Mapping(
    String kind,
    String title,
    String vendor,
    Reads reads,
    boolean event,
    Map<String, String> fields,
    Set<String> configured,
    Set<String> telephones,
    Set<String> drop,
    Set<String> required,
    Set<String> tellsEvents,
    Set<String> tellsAll,
    List<MappingOutput> outputs)
    implements Serializable {

  private static final Map<String, String> PSEUDO_TYPES =
      Map.of(
          "end", "timestamp",
          "guid", "string",
          "filetime", "timestamp",
          "local_time", "timestamp",
          "text_rule", "string",
          "word", "string",
          "person", "string");

  /** The column with the names of the configured fields that a record has. */
  static final String RECORDED = "recorded";

  /** Joins fields of which a record must have one. */
  static final String OR = " or ";

  /**
   * How files are read.
   *
   * @param formats the formats a file may have
   * @param records the names of arrays that hold the records of a JSON answer; joined by dots where
   *     one lies within another
   * @param carries fields of the answer that are read with each of its records
   * @param singleton whether a JSON object is itself the record
   * @param strict whether a field that is not declared is an error of the record
   * @param form whose way of writing a record is to be made flat; empty for none
   * @param beside the array of the answer in which the id of a field is looked up, by the field
   */
  public record Reads(
      List<String> formats,
      List<String> records,
      List<String> carries,
      boolean singleton,
      boolean strict,
      String encoding,
      String delimiter,
      String form,
      Map<String, String> beside)
      implements Serializable {}

  static Mapping read(Section section) {
    Section reads = section.section("reads");
    reads.flag("header", true);
    Map<String, String> fields = new LinkedHashMap<>(section.entries("fields"));
    Map<String, String> configured = section.entries("configured");
    fields.putAll(configured);
    if (!configured.isEmpty()) {
      fields.put(RECORDED, "array<string>");
    }
    List<MappingOutput> outputs = new ArrayList<>();
    if (section.has("to")) {
      outputs.add(MappingOutput.read(section));
    }
    section.sections("outputs").forEach(output -> outputs.add(MappingOutput.read(output)));
    Mapping mapping =
        new Mapping(
            section.text("kind"),
            section.text("title", section.text("kind")),
            section.text("vendor", ""),
            reads(reads),
            section.flag("event", false),
            fields,
            new TreeSet<>(configured.keySet()),
            telephones(fields, outputs),
            new TreeSet<>(section.texts("drop")),
            new TreeSet<>(section.texts("required")),
            new TreeSet<>(section.texts("tells_events")),
            new TreeSet<>(section.texts("tells_all")),
            outputs);
    mapping.reportMistakes(section);
    section.verify();
    return mapping;
  }

  private static Reads reads(Section reads) {
    return new Reads(
        reads.texts("format"),
        reads.has("records") ? reads.texts("records") : List.of("value"),
        reads.texts("carries"),
        reads.flag("singleton", false),
        reads.flag("strict", false),
        reads.text("encoding", "UTF-8"),
        reads.text("delimiter", ""),
        reads.text("form", ""),
        reads.entries("beside"));
  }

  private static Set<String> telephones(Map<String, String> fields, List<MappingOutput> outputs) {
    Set<String> telephones = new TreeSet<>();
    fields.forEach(
        (name, type) -> {
          if (ReadType.TELEPHONE.isIn(type)) {
            telephones.add(name);
          }
        });
    outputs.stream()
        .map(output -> output.columns().get("number"))
        .filter(fields::containsKey)
        .forEach(telephones::add);
    return telephones;
  }

  private void reportMistakes(Section section) {
    for (String format : reads.formats()) {
      if (!RecordFormats.NAMES.contains(format)) {
        section.report(
            "reads.format", "is `" + format + "`", "Write one of " + RecordFormats.NAMES);
      }
    }
    if (!RecordForm.NAMES.contains(reads.form())) {
      section.report("reads.form", "is `" + reads.form() + "`", "Write one of " + RecordForm.NAMES);
    }
    for (String names : required) {
      for (String name : names.split(OR)) {
        if (!fields.containsKey(name)) {
          section.report("required", "names `" + name + "`", "Declare it under `fields`");
        }
      }
    }
    for (String table : tellsAll) {
      if (outputs.stream().noneMatch(output -> output.to().equals(table))) {
        section.report(
            "tells_all", "names `" + table + "`", "Name a table that one of its outputs fills");
      }
    }
    for (MappingOutput output : outputs) {
      String number = output.columns().get("number");
      if (number != null && !fields.containsKey(number)) {
        section.report(
            "number",
            "is an expression",
            "Name one field: a telephone number is hashed on reading");
      }
      if (output.columns().containsKey("number_key") && telephones.isEmpty()) {
        section.report(
            "number_key",
            "comes from fields of which none is a telephone number",
            "Declare the number's type as `telephone`: it is hashed on reading");
      }
      output.reportMistakes(section);
    }
    try {
      structure();
    } catch (Exception malformed) {
      section.report("fields", "hold a type that Spark SQL does not know", "Correct the type");
    }
  }

  /** Whether values are replaced by their keyed hash. */
  public boolean isKeyed() {
    return !telephones.isEmpty() || fields.values().stream().anyMatch(ReadType.SECRET::isIn);
  }

  /** Whether the whole field is a telephone number; others may hold some within. */
  boolean isTelephone(String field) {
    return telephones.contains(field) && Set.of("telephone", "string").contains(fields.get(field));
  }

  /** The fields and types of a kept record. */
  public StructType structure() {
    return structure(ReadType::stored);
  }

  /** The same as it is read: what is to be replaced has the type that tells how. */
  StructType readStructure() {
    return structure(ReadType::whileRead);
  }

  private StructType structure(UnaryOperator<String> spark) {
    StringBuilder ddl = new StringBuilder();
    fields.forEach(
        (name, type) ->
            ddl.append(ddl.isEmpty() ? "" : ", ")
                .append('`')
                .append(name)
                .append("` ")
                .append(spark.apply(PSEUDO_TYPES.getOrDefault(type, type))));
    return StructType.fromDDL(ddl.toString());
  }

  /** The table that keeps the records as they were delivered. */
  public TableDeclaration rawTable() {
    List<ColumnDeclaration> columns = new ArrayList<>();
    RawColumns.ALL.forEach(columns::add);
    fields.forEach(
        (name, type) ->
            columns.add(
                new ColumnDeclaration(
                    name,
                    ReadType.stored(PSEUDO_TYPES.getOrDefault(type, type)),
                    false,
                    comment(name, type))));
    return new TableDeclaration(
        "raw." + kind.replace('.', '_').replace('-', '_'),
        title + ", as delivered",
        "One row per record of a delivered file.",
        List.of("source_id", "delivered_on", "file", "file_sha256", "record_no", "run_id"),
        List.of("source_id", "delivered_on", "run_id"),
        false,
        columns,
        Map.of(),
        List.of());
  }

  private String comment(String name, String type) {
    if (telephones.contains(name)) {
      return "Keyed hash of the telephone number in field " + name;
    }
    if (ReadType.SECRET.isIn(type)) {
      return "Field " + name + ", each secret in it as its keyed hash";
    }
    return (ReadType.PRESENT.isNamed(type) ? "Whether there is a field " : "Field ") + name;
  }
}
