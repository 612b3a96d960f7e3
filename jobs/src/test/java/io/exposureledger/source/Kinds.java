package io.exposureledger.source;

import com.fasterxml.jackson.databind.node.TextNode;
import io.exposureledger.settings.YamlDocument;
import io.exposureledger.source.SourceDeclaration.ReadingOptions;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Kinds written for a test, and records brought to their shape. */
final class Kinds {

  static final String KEY = "key for the tests";
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Kinds() {}

  /** A kind with these fields and no canonical rows. */
  static Mapping withFields(String... lines) {
    return read("kind: test.kind\nreads: {format: [json, csv]}\n" + String.join("\n", lines));
  }

  static Mapping read(String yaml) {
    return Mapping.read(YamlDocument.section("kind.yaml", yaml));
  }

  /** The key of a secret. */
  static String secretKey(String secret) {
    return new SecretKey(KEY).keyed(TextNode.valueOf(secret)).asText();
  }

  static Mapping builtIn(String kind) {
    return Mappings.read(List.of()).of(kind);
  }

  static RecordShape shape(Mapping mapping) {
    return new RecordShape(mapping, new ReadingOptions(LONDON, "GB", null, Map.of()), KEY);
  }

  static RecordShape.Shaped shaped(Mapping mapping, String json) {
    return shaped(shape(mapping), json);
  }

  static RecordShape.Shaped shaped(RecordShape shape, String json) {
    try {
      return shape.shape(JsonRecords.MAPPER.readTree(json));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
