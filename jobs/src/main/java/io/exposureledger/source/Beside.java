package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.source.Mapping.Reads;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer tells beside its records: fields that hold for each of them, and lists such as the
 * users whom they name by id. A record gets what its field {@code requester_id} means as {@code
 * requester}.
 */
final class Beside {

  private final Map<String, String> arrayOfField;
  private final ObjectNode carried = JsonRecords.MAPPER.createObjectNode();
  private final Map<String, Map<String, JsonNode>> byId = new HashMap<>();

  /** What stands beside the records of an answer. */
  Beside(Reads reads, JsonNode answer) {
    this.arrayOfField = reads.beside();
    reads.carries().stream()
        .filter(answer::has)
        .forEach(name -> carried.set(name, answer.get(name)));
    for (String array : arrayOfField.values()) {
      Map<String, JsonNode> elements = byId.computeIfAbsent(array, name -> new HashMap<>());
      answer.path(array).forEach(element -> elements.put(element.path("id").asText(), element));
    }
  }

  JsonNode joined(JsonNode record) {
    if (record instanceof ObjectNode object) {
      carried.properties().forEach(one -> object.putIfAbsent(one.getKey(), one.getValue()));
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
