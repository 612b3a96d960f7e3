package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** How a vendor nests the fields of a record. */
interface RecordForm {

  /** The names under which a kind may ask for one; empty for none. */
  List<String> NAMES = List.of("", "servicenow", "jira", "zendesk");

  /** The fields of a record, each beside the others. */
  ObjectNode flat(JsonNode record);

  /**
   * The form of a kind.
   *
   * @param configured the names of the fields that the organisation names itself, in lower case
   */
  static RecordForm of(Mapping mapping, Set<String> configured) {
    return switch (mapping.reads().form()) {
      case "servicenow" -> new ServiceNowForm(mapping);
      case "jira" -> new JiraForm();
      case "zendesk" -> new ZendeskForm(configured);
      default -> record -> (ObjectNode) record;
    };
  }
}
