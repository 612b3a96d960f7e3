package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer tells beside its records, such as the users whom they name by id. A record gets
 * what its field {@code requester_id} means as {@code requester}.
 */
final class Beside {

  private final Map<String, String> arrayOfField;
  private final Map<String, Map<String, JsonNode>> byId = new HashMap<>();

  /**
   * The lists of an answer.
   *
   * @param arrayOfField the list in which the id of each field is looked up
   */
  Beside(Map<String, String> arrayOfField, JsonNode answer) {
    this.arrayOfField = arrayOfField;
    for (String array : arrayOfField.values()) {
      Map<String, JsonNode> elements = byId.computeIfAbsent(array, name -> new HashMap<>());
      answer.path(array).forEach(element -> elements.put(element.path("id").asText(), element));
    }
  }

  JsonNode joined(JsonNode record) {
    if (record instanceof ObjectNode object) {
      arrayOfField.forEach(
          (field, array) -> {
            JsonNode meant = byId.get(array).get(object.path(field).asText());
            if (meant != null) {
              object.set(field.replaceFirst("_id$", ""), meant);
            }
          });
    }
    return record;
  }
}
