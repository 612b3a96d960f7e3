package io.exposureledger.exposure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of {@code core.access_policy}: a policy of everybody that is on, changed field by field.
 */
final class AccessPolicy {

  static final String COLUMNS =
      "directory string, policy_id string, rule_id string, name string, state string,"
          + " priority bigint, include_users array<string>, include_groups array<string>,"
          + " include_roles array<string>, include_guests boolean, exclude_users array<string>,"
          + " exclude_groups array<string>, exclude_roles array<string>, exclude_guests boolean,"
          + " applications array<string>, exclude_applications array<string>,"
          + " user_actions array<string>, client_types array<string>,"
          + " include_locations array<string>, exclude_locations array<string>,"
          + " include_platforms array<string>, exclude_platforms array<string>,"
          + " risk_levels array<string>, device_filter string, operator string,"
          + " controls array<string>, strength string, combinations array<string>";

  private final Map<String, Object> fields = new LinkedHashMap<>();

  AccessPolicy(String id) {
    for (String column : COLUMNS.split(", ")) {
      fields.put(column.split(" ")[0], null);
    }
    set("policy_id", id);
    set("rule_id", "");
    set("name", "the " + id);
    set("state", "enabled");
    set("include_guests", false);
    set("exclude_guests", false);
    list("include_users", "all");
    list("applications", "all");
    set("operator", "or");
  }

  AccessPolicy set(String field, Object value) {
    if (!fields.containsKey(field)) {
      throw new IllegalArgumentException(field);
    }
    fields.put(field, value);
    return this;
  }

  AccessPolicy list(String field, String... values) {
    return set(field, values);
  }

  String id() {
    return (String) fields.get("policy_id");
  }

  Object[] row(String directory) {
    return set("directory", directory).fields.values().toArray();
  }
}
