package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.YamlDocument;
import java.io.IOException;
import java.io.InputStream;

/** Records of a YAML document: the entries of a list, or the one mapping that it is. */
final class YamlRecords {

  private YamlRecords() {}

  static void read(InputStream in, RecordSink sink) throws IOException {
    JsonNode root;
    try {
      root = JsonRecords.MAPPER.valueToTree(YamlDocument.parse("document", Text.utf8(in)));
    } catch (ProblemException e) {
      String failed = e.problems().get(0).failed();
      throw new UnreadableFile("not valid YAML" + failed.replaceFirst("^document", ""));
    }
    if (root.isArray()) {
      root.forEach(sink::record);
    } else {
      sink.record(root);
    }
  }
}
