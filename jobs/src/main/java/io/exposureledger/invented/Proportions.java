package io.exposureledger.invented;

import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * How often what happens in the invented group, by name: the resource {@code
 * generate/proportions.yaml}, each with where it comes from.
 */
public final class Proportions implements Serializable {

  private final HashMap<String, Double> values = new HashMap<>();

  private Proportions() {}

  public static Proportions standard() {
    return read(YamlDocument.resource("generate/proportions.yaml"));
  }

  /** Reads {@code name: {value, because}}; the mistakes are told together. */
  public static Proportions read(Section root) {
    Proportions proportions = new Proportions();
    for (Map.Entry<String, Section> one : root.named("proportions").entrySet()) {
      proportions.values.put(one.getKey(), one.getValue().number("value", -1));
      one.getValue().text("because");
    }
    root.verify();
    return proportions;
  }

  /**
   * A number of the file.
   *
   * @throws IllegalArgumentException where it has none of this name
   */
  public double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No proportion is named " + name);
    }
    return value;
  }
}
