package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An issue of Jira as the REST interface gives it, a request of Jira Service Management, or a line
 * of a CSV export, whose headers are labels: all under the names of the first.
 */
final class JiraForm implements RecordForm {

  private static final Map<String, String> NAME_OF_LABEL =
      Map.ofEntries(
          Map.entry("issue key", "key"),
          Map.entry("issue id", "id"),
          Map.entry("issue type", "issuetype"),
          Map.entry("resolved", "resolutiondate"),
          Map.entry("project key", "project"),
          Map.entry("component/s", "components"),
          Map.entry("status category", "status_category"),
          Map.entry("custom field (request type)", "request_type"));

  /** What an object stands for, the first that it has. */
  private static final List<String> MEANT =
      List.of("emailAddress", "accountId", "value", "name", "displayName", "key");

  @Override
  public ObjectNode flat(JsonNode record) {
    ObjectNode flat = JsonRecords.MAPPER.createObjectNode();
    if (record.path("fields").isObject()) {
      putIssue(flat, record);
    } else if (record.has("issueKey")) {
      putRequest(flat, record);
    } else {
      record
          .properties()
          .forEach(
              cell -> {
                String label = cell.getKey().strip().toLowerCase(Locale.ROOT);
                flat.set(NAME_OF_LABEL.getOrDefault(label, cell.getKey()), cell.getValue());
              });
    }
    return flat;
  }

  private static void putIssue(ObjectNode flat, JsonNode issue) {
    JsonNode fields = issue.path("fields");
    flat.set("id", issue.path("id"));
    flat.set("key", issue.path("key"));
    fields.properties().forEach(field -> flat.set(field.getKey(), meant(field.getValue())));
    flat.set("project", fields.path("project").path("key"));
    flat.set("status_category", fields.path("status").path("statusCategory").path("key"));
    for (JsonNode field : fields) {
      if (field.path("requestType").isObject()) {
        flat.set("request_type", meant(field.path("requestType")));
      }
    }
  }

  private static void putRequest(ObjectNode flat, JsonNode request) {
    JsonNode status = request.path("currentStatus");
    boolean isDone = status.path("statusCategory").asText().equals("DONE");
    flat.set("key", request.path("issueKey"));
    flat.set("id", request.path("issueId"));
    flat.set("created", time(request.path("createdDate")));
    flat.set("project", request.path("serviceDeskId"));
    flat.set("reporter", meant(request.path("reporter")));
    flat.set("request_type", meant(request.path("requestType")));
    flat.set("status", status.path("status"));
    flat.set("status_category", status.path("statusCategory"));
    flat.set("resolutiondate", isDone ? time(status.path("statusDate")) : null);
    for (JsonNode field : request.path("requestFieldValues")) {
      JsonNode value = meant(field.path("value"));
      flat.putIfAbsent(field.path("fieldId").asText("fieldId"), value);
      flat.putIfAbsent(field.path("label").asText("label").toLowerCase(Locale.ROOT), value);
    }
  }

  private static JsonNode time(JsonNode date) {
    return date.hasNonNull("iso8601") ? date.path("iso8601") : date.path("jira");
  }

  /** Of a user, an option or another object what it stands for; of a document nothing. */
  private static JsonNode meant(JsonNode value) {
    if (value.isArray()) {
      ArrayNode all = JsonRecords.MAPPER.createArrayNode();
      value.forEach(one -> all.add(meant(one)));
      return all;
    }
    if (!value.isObject()) {
      return value;
    }
    return MEANT.stream()
        .filter(name -> value.path(name).isTextual())
        .findFirst()
        .map(value::path)
        .orElse(JsonRecords.MAPPER.nullNode());
  }
}
