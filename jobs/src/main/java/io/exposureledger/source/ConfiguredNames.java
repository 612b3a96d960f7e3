package io.exposureledger.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields that an organisation names itself, by the names that they have in its export. */
final class ConfiguredNames {

  private final Map<String, List<String>> fieldsOfName = new HashMap<>();
  private final Set<String> ofHeader = new TreeSet<>();

  ConfiguredNames(Map<String, List<String>> namesOfField) {
    namesOfField.forEach(
        (field, names) ->
            names.forEach(
                name ->
                    fieldsOfName
                        .computeIfAbsent(plain(name), key -> new ArrayList<>())
                        .add(field)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  Set<String> names() {
    return fieldsOfName.keySet();
  }

  /** The fields for which a name of the export stands. */
  List<String> fields(String name) {
    return fieldsOfName.getOrDefault(plain(name), List.of());
  }

  /** Notes the columns that all records of a file have, although their cells may be empty. */
  void header(List<String> names) {
    names.forEach(name -> ofHeader.addAll(fields(name)));
  }

  /** The fields that a record has, with or without a value. */
  Set<String> recorded(ObjectNode record) {
    Set<String> recorded = new TreeSet<>(ofHeader);
    record.fieldNames().forEachRemaining(name -> recorded.addAll(fields(name)));
    return recorded;
  }
}
