package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * A ticket of Zendesk: the custom fields under their ids, and of the users and the group whom it
 * names what the answer tells beside it.
 */
final class ZendeskForm implements RecordForm {

  private static final List<String> PEOPLE = List.of("requester", "submitter", "assignee");

  private final Set<String> configured;

  ZendeskForm(Set<String> configured) {
    this.configured = configured;
  }

  @Override
  public ObjectNode flat(JsonNode record) {
    ObjectNode flat = record.deepCopy();
    for (String person : PEOPLE) {
      JsonNode user = flat.path(person);
      flat.set(person, user.path("email"));
      flat.set(person + "_account", user.path("external_id"));
    }
    flat.set("channel", record.path("via").path("channel"));
    flat.set("group", record.path("group").path("name"));
    flat.set("solved_at", record.path("metric_set").path("solved_at"));
    for (JsonNode field : record.path("custom_fields")) {
      String id = field.path("id").asText();
      if (configured.contains(id)) {
        flat.set(id, field.path("value"));
      }
    }
    return flat;
  }
}
