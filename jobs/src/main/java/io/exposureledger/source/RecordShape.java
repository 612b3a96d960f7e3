package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Brings a record to the fields and types that its kind declares: what is not declared is left out
 * and its name noted, a telephone number or secret is replaced by its key, a value that does not
 * fit its type is a problem of the record. No value ever stands in a problem's text.
 */
final class RecordShape {

  /** What may be a telephone number in the name of a field. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[+]?\\d[\\d ().-]{5,}\\d");

  private final Mapping mapping;
  private final Values values;
  private final OwnValues ownValues;
  private final ConfiguredNames configured;
  private final RecordForm form;
  private final StructType structure;
  private final Map<String, String> declaredNames = new LinkedHashMap<>();
  private final Set<String> dropped = new TreeSet<>();
  private final Set<String> unmapped = new TreeSet<>();

  /**
   * A shape.
   *
   * @param key for telephone numbers and secrets; null where the kind has none
   */
  RecordShape(Mapping mapping, SourceDeclaration.ReadingOptions options, String key) {
    this.mapping = mapping;
    this.values =
        new Values(
            options.zone(), new NumberKey(key, options.region())::keyed, new SecretKey(key)::keyed);
    this.ownValues = new OwnValues(new LocalTimes(options.zone(), options.dayFirst()));
    this.configured = new ConfiguredNames(options.fields());
    this.form = RecordForm.of(mapping, configured.names());
    this.structure = mapping.readStructure();
    for (String name : mapping.fields().keySet()) {
      if (!mapping.configured().contains(name)) {
        declaredNames.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
    mapping.drop().forEach(name -> dropped.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Names of fields that records had and the kind does not know. */
  Set<String> unmapped() {
    return unmapped;
  }

  /** A kept record, and what is wrong with it. */
  record Shaped(ObjectNode record, List<String> problems) {}

  /** Notes the columns that all records of a file have. */
  void header(List<String> names) {
    configured.header(names);
  }

  Shaped shape(JsonNode record) {
    ObjectNode delivered = form.flat(record);
    ObjectNode kept = JsonRecords.MAPPER.createObjectNode();
    List<String> problems = new ArrayList<>();
    delivered.properties().forEach(entry -> keep(entry.getKey(), entry.getValue(), kept, problems));
    keepConfigured(delivered, kept, problems);
    for (String names : mapping.required()) {
      String[] any = names.split(Mapping.OR);
      if (Arrays.stream(any).noneMatch(kept::hasNonNull)) {
        String reason = mapping.isTelephone(names) ? "` is no telephone number" : "` is missing";
        problems.add("field `" + String.join("` or `", any) + reason);
      }
    }
    return new Shaped(kept, problems);
  }

  private void keepConfigured(ObjectNode delivered, ObjectNode kept, List<String> problems) {
    if (mapping.configured().isEmpty()) {
      return;
    }
    delivered
        .properties()
        .forEach(
            entry ->
                configured
                    .fields(entry.getKey())
                    .forEach(field -> keepFitted(field, entry.getValue(), kept, problems)));
    ArrayNode recorded = kept.putArray(Mapping.RECORDED);
    configured.recorded(delivered).forEach(recorded::add);
  }

  private void keep(String delivered, JsonNode value, ObjectNode kept, List<String> problems) {
    String lower = delivered.strip().toLowerCase(Locale.ROOT);
    String name = declaredNames.getOrDefault(lower, declaredNames.get(columnName(lower)));
    if (lower.endsWith("@odata.nextlink") && !Values.isBlank(value)) {
      problems.add("the list before `" + delivered + "` is cut short: fetch all its pages");
      return;
    }
    if (name == null) {
      if (!dropped.contains(lower) && configured.fields(delivered).isEmpty()) {
        noteUnmapped(delivered.strip(), problems);
      }
      return;
    }
    keepFitted(name, value, kept, problems);
  }

  private void keepFitted(String name, JsonNode value, ObjectNode kept, List<String> problems) {
    try {
      JsonNode fitted = fitted(name, value, problems);
      // Of two names that differ in case only the first with a value counts.
      if (fitted != null && !kept.has(name)) {
        kept.set(name, fitted);
      }
    } catch (UnfitValue e) {
      problems.add("field `" + name + "` is not " + e.getMessage());
    }
  }

  /**
   * A header may have dots, of a flattened structure, and blanks; the name of a column has none.
   */
  private static String columnName(String header) {
    return header.replace('.', '_').replace(' ', '_');
  }

  private JsonNode fitted(String name, JsonNode value, List<String> problems) {
    if (mapping.isTelephone(name)) {
      return values.read(ReadType.TELEPHONE, value);
    }
    String type = mapping.fields().get(name);
    return switch (type) {
      case "end" -> values.end(value);
      case "guid" -> values.guid(value);
      case "filetime" -> values.fileTime(value);
      case "local_time" -> ownValues.localTime(value);
      case "text_rule" -> ownValues.textRule(value);
      case "word" -> ownValues.word(value);
      case "person" -> ownValues.person(value);
      default -> {
        StructField field = structure.apply(name);
        yield values.fit(value, field.dataType(), name, path -> noteUnmapped(path, problems));
      }
    };
  }

  private void noteUnmapped(String name, List<String> problems) {
    if (name.contains("@odata.") || dropped.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    unmapped.add(LONG_NUMBER.matcher(name).replaceAll("#"));
    if (mapping.reads().strict()) {
      problems.add("field `" + name + "` is not known");
    }
  }

  /** The text that is stored of a list of problems. */
  static String text(List<String> problems) {
    return String.join("; ", problems);
  }

  static ArrayNode array() {
    return JsonRecords.MAPPER.createArrayNode();
  }
}
