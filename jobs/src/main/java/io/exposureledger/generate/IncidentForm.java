package io.exposureledger.generate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms in which one incident is exported. */
enum IncidentForm {
  /** {@code sysparm_display_value=false}: UTC, codes, references as links. */
  RAW,
  /** {@code true}: labels, and times in the zone and format of who asks. */
  DISPLAY,
  /** {@code all}: both. */
  BOTH,
  /** A list, downloaded: display values. */
  DOWNLOADED;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT)
          .withZone(IncidentExports.ZONE);
  private static final String INSTANCE = "https://example.service-now.com/api/now/table/";

  Map<String, Object> record(List<IncidentField> fields) {
    Map<String, Object> record = new LinkedHashMap<>();
    fields.forEach(field -> record.put(field.name(), value(field)));
    return record;
  }

  List<Object> cells(List<IncidentField> fields) {
    return fields.stream().map(field -> (Object) shown(field)).toList();
  }

  private Object value(IncidentField field) {
    boolean isReference = !field.table().isEmpty() && !field.raw().isEmpty();
    return switch (this) {
      case RAW -> isReference ? link(field) : raw(field);
      case DISPLAY, DOWNLOADED -> shown(field);
      case BOTH -> {
        Map<String, Object> both = Json.object("display_value", shown(field), "value", raw(field));
        if (isReference) {
          both.put("link", address(field));
        }
        yield both;
      }
    };
  }

  private static Map<String, Object> link(IncidentField field) {
    return Json.object("link", address(field), "value", field.raw());
  }

  private static String address(IncidentField field) {
    return INSTANCE + field.table() + "/" + field.raw();
  }

  private static String raw(IncidentField field) {
    return field.time().map(UTC::format).orElse(field.raw());
  }

  private static String shown(IncidentField field) {
    return field.time().map((Instant time) -> LOCAL.format(time)).orElse(field.shown());
  }
}
