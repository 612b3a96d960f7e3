package io.exposureledger.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of units by which rows are counted, each with the column that says which. */
final class UnitKinds {

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    List.of("directory", "unit", "desk", "channel", "kind").forEach(it -> COLUMNS.put(it, it));
    List.of("secret_type", "detector", "detection_month").forEach(it -> COLUMNS.put(it, it));
    COLUMNS.put("merger", "merger_id");
    COLUMNS.put("company", "company");
    COLUMNS.put("vendor", "run_by");
    COLUMNS.put("agent", "agent");
  }

  private UnitKinds() {}

  /** By kind the column, of those columns that there are. */
  static Map<String, String> among(List<String> columns, List<Metric> metrics) {
    Map<String, String> found = new LinkedHashMap<>(COLUMNS);
    found.values().retainAll(columns);
    found
        .keySet()
        .removeIf(kind -> metrics.stream().noneMatch(it -> it.unitKinds().contains(kind)));
    return found;
  }
}
