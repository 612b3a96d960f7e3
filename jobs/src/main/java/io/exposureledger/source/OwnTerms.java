package io.exposureledger.source;

import io.exposureledger.policy.DeskWords;
import io.exposureledger.settings.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation calls things in the export of a source.
 *
 * @param fields the names in the export of the fields that it names itself
 * @param dayFirst whether a date such as 03/04/2026 begins with its day
 * @param words what the words of a desk mean
 */
public record OwnTerms(
    Map<String, List<String>> fields, Optional<Boolean> dayFirst, DeskWords words) {

  public static final OwnTerms NONE = new OwnTerms(Map.of(), Optional.empty(), DeskWords.NONE);

  private static final String TICKETS = "core.ticket";
  private static final String VERIFICATION = "caller_verification";

  /** Reads the keys of a declaration; what does not go with its kind is reported. */
  public static OwnTerms read(Section section, Mapping mapping) {
    OwnTerms own =
        new OwnTerms(fields(section, mapping), dayFirst(section, mapping), words(section, mapping));
    if (own.words().explains(VERIFICATION) && !own.fields().containsKey(VERIFICATION)) {
      section.report(
          "words",
          "explain `" + VERIFICATION + "`, for which `fields` names no field of the export",
          "Add `fields: {" + VERIFICATION + ": …}`");
    }
    return own;
  }

  private static Map<String, List<String>> fields(Section section, Mapping mapping) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (!section.has("fields")) {
      return fields;
    }
    if (mapping.configured().isEmpty()) {
      section.report(
          "fields", "names fields, and " + mapping.kind() + " has none to be named", "Remove it");
      return fields;
    }
    Section names = section.section("fields");
    for (String field : mapping.configured()) {
      if (names.has(field)) {
        fields.put(field, List.copyOf(names.texts(field)));
      }
    }
    return fields;
  }

  private static Optional<Boolean> dayFirst(Section section, Mapping mapping) {
    if (!section.has("day_first")) {
      return Optional.empty();
    }
    if (!mapping.fields().containsValue("local_time")) {
      section.report(
          "day_first", "is set, and " + mapping.kind() + " has no such dates", "Remove it");
    }
    return Optional.of(section.flag("day_first", false));
  }

  private static DeskWords words(Section section, Mapping mapping) {
    boolean tellsTickets =
        mapping.outputs().stream().anyMatch(output -> output.to().equals(TICKETS));
    if (tellsTickets) {
      return DeskWords.read(section);
    }
    for (String key : DeskWords.KEYS) {
      if (section.has(key)) {
        section.report(key, "is set, and " + mapping.kind() + " has no tickets", "Remove it");
      }
    }
    return DeskWords.NONE;
  }
}
