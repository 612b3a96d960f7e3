package io.exposureledger.settings;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.ConstructYamlNull;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML 1.2 documents in which every scalar stays the text that was written. */
public final class YamlDocument {

  private YamlDocument() {}

  /**
   * A document whose root is a mapping.
   *
   * @throws ProblemException exit 2, with line and column, where it is not YAML or not a mapping
   */
  public static Section section(String place, String text) {
    Object root = parse(place, text);
    if (!(root instanceof Map<?, ?> map)) {
      throw new ProblemException(
          ExitCode.USAGE, place, "the document is not a mapping", "Write `key: value` entries");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value));
    return new Section(place, values, new ArrayList<>());
  }

  /** The resource of the jar at {@code path}. */
  public static Section resource(String path) {
    return section(path, resourceText(path));
  }

  public static String resourceText(String path) {
    try (InputStream in = YamlDocument.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The jar has no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as plain maps, lists and values. */
  public static Object parse(String place, String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(place)
              .setAllowDuplicateKeys(false)
              .setSchema(new TextSchema())
              .build();
      Object root = new Load(settings).loadFromString(text);
      return root == null ? List.of() : root;
    } catch (MarkedYamlEngineException e) {
      String at =
          e.getProblemMark()
              .map(mark -> " line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
              .orElse("");
      throw new ProblemException(
          ExitCode.USAGE, place + at, "not valid YAML", "Correct the file at this place");
    } catch (YamlEngineException e) {
      throw new ProblemException(ExitCode.USAGE, place, "not valid YAML", "Correct the file");
    }
  }

  /** Text for everything, but for what is not written at all. */
  private static final class TextSchema extends FailsafeSchema {

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      Map<Tag, ConstructNode> constructors = new LinkedHashMap<>(super.getSchemaTagConstructors());
      constructors.put(Tag.NULL, new ConstructYamlNull());
      return constructors;
    }
  }
}
