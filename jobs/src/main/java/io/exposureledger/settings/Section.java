package io.exposureledger.settings;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping of a YAML document, read key by key. Problems are collected over the whole document, so
 * that a user sees all of them at once; {@link #verify()} on the root raises them.
 */
public final class Section {

  private final String place;
  private final Map<String, Object> values;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<Section> children = new ArrayList<>();

  Section(String place, Map<String, Object> values, List<Problem> problems) {
    this.place = place;
    this.values = values;
    this.problems = problems;
  }

  public String place() {
    return place;
  }

  public boolean has(String key) {
    known.add(key);
    return values.get(key) != null;
  }

  /** The text of a required key; where it is missing a problem is noted and the answer is empty. */
  public String text(String key) {
    return optionalText(key)
        .orElseGet(
            () -> {
              report(key, "is missing", "Add `" + key + ": …`");
              return "";
            });
  }

  public String text(String key, String fallback) {
    return optionalText(key).orElse(fallback);
  }

  public Optional<String> optionalText(String key) {
    known.add(key);
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof List) {
      report(key, "is not a single value", "Write one text, number or date");
      return Optional.empty();
    }
    return Optional.of(String.valueOf(value)).filter(text -> !text.isEmpty());
  }

  public boolean flag(String key, boolean fallback) {
    return parsed(key, "true or false", Section::parseFlag).orElse(fallback);
  }

  public double number(String key, double fallback) {
    return parsed(key, "a number", Double::valueOf).orElse(fallback);
  }

  public int integer(String key, int fallback) {
    return parsed(key, "a whole number", Integer::valueOf).orElse(fallback);
  }

  /** The value of a key as {@code parser} reads it; a value it refuses is noted as a problem. */
  public <T> Optional<T> parsed(String key, String expected, Function<String, T> parser) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.get()));
    } catch (RuntimeException refused) {
      report(key, "is `" + text.get() + "`, not " + expected, "Write " + expected);
      return Optional.empty();
    }
  }

  /** The texts of a list; a single text counts as a list of one. */
  public List<String> texts(String key) {
    known.add(key);
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    return items.stream().map(String::valueOf).toList();
  }

  /** The entries of a mapping of names to texts, in the order of the file. */
  public Map<String, String> entries(String key) {
    known.add(key);
    Map<String, String> entries = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> entries.put(String.valueOf(name), String.valueOf(value)));
    } else if (values.get(key) != null) {
      report(key, "is not a mapping", "Write `name: value` lines below it");
    }
    return entries;
  }

  /** The named sub-sections of a mapping of mappings, in the order of the file. */
  public Map<String, Section> named(String key) {
    known.add(key);
    Map<String, Section> sections = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> sections.put(String.valueOf(name), child(key + "." + name, value)));
    } else if (values.get(key) != null) {
      report(key, "is not a mapping", "Write `name: {…}` lines below it");
    }
    return sections;
  }

  /** All sub-sections by name, where every key holds a mapping. */
  public Map<String, Section> named() {
    Map<String, Section> sections = new LinkedHashMap<>();
    values.keySet().forEach(key -> sections.put(key, section(key)));
    return sections;
  }

  /** The sub-sections of a list of mappings. */
  public List<Section> sections(String key) {
    known.add(key);
    List<Section> sections = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        sections.add(child(key + "[" + (i + 1) + "]", list.get(i)));
      }
    } else if (values.get(key) != null) {
      report(key, "is not a list", "Write a list of `- {…}` entries");
    }
    return sections;
  }

  /** The sub-section of a key, empty where the key is absent. */
  public Section section(String key) {
    known.add(key);
    return child(key, values.get(key) == null ? Map.of() : values.get(key));
  }

  private Section child(String name, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, item) -> map.put(String.valueOf(key), item));
    } else {
      report(name, "is not a mapping", "Write `key: value` entries");
    }
    Section child = new Section(place + ": " + name, map, problems);
    children.add(child);
    return child;
  }

  /** Notes a problem with one key. */
  public void report(String key, String reason, String remedy) {
    problems.add(new Problem(place + ": `" + key + "`", reason, remedy));
  }

  /**
   * Raises every problem of the document, unknown keys included.
   *
   * @throws ProblemException exit 2
   */
  public void verify() {
    reportUnknownKeys();
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.USAGE, problems);
    }
  }

  private void reportUnknownKeys() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        report(key, "is not a known key", "Did you mean `" + NearestName.of(key, known) + "`?");
      }
    }
    children.forEach(Section::reportUnknownKeys);
  }

  private static boolean parseFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
