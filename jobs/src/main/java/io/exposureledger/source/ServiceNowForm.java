package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A record of ServiceNow, whichever of its values an export has: codes and UTC (raw), labels and
 * the local time of who asks (display), or both. A field's label stands beside it as {@code
 * <name>_display} where both are told.
 */
final class ServiceNowForm implements RecordForm {

  private static final Pattern CODE = Pattern.compile("-?\\d+");
  private static final Pattern UTC_TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

  private final Set<String> labels = new TreeSet<>();
  private final Set<String> times = new TreeSet<>();

  ServiceNowForm(Mapping mapping) {
    mapping
        .fields()
        .forEach(
            (name, type) -> {
              if (type.equals("local_time")) {
                times.add(name);
              }
              if (name.endsWith("_display")) {
                labels.add(name);
              }
            });
  }

  @Override
  public ObjectNode flat(JsonNode record) {
    boolean isRaw = isRaw(record);
    ObjectNode flat = JsonRecords.MAPPER.createObjectNode();
    record.properties().forEach(entry -> put(flat, entry.getKey(), entry.getValue(), isRaw));
    return flat;
  }

  /** The state of a ticket is a number, but for display. */
  private static boolean isRaw(JsonNode record) {
    for (String state : new String[] {"incident_state", "state"}) {
      JsonNode value = record.path(state);
      if (value.isValueNode() && !Values.isBlank(value)) {
        return CODE.matcher(value.asText().strip()).matches();
      }
    }
    return false;
  }

  private void put(ObjectNode flat, String name, JsonNode field, boolean isRaw) {
    JsonNode value = field.isObject() ? field.path("value") : field;
    JsonNode display = field.isObject() ? field.path("display_value") : field.path("none");
    boolean isShown = Values.isBlank(value) && !Values.isBlank(display);
    JsonNode told = isShown ? display : value;
    boolean isUtc = !isShown && (field.isObject() || isRaw);
    if (times.contains(name) && isUtc && UTC_TIME.matcher(told.asText()).matches()) {
      flat.put(name, told.asText() + "Z");
    } else {
      flat.set(name, told);
    }
    if (labels.contains(name + "_display") && !Values.isBlank(display)) {
      flat.set(name + "_display", display);
    }
  }
}
