package io.exposureledger.source;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.NearestName;
import io.exposureledger.settings.ResourceFolder;
import io.exposureledger.settings.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds that are known: those of the jar, and those of the configured folders. */
public final class Mappings {

  private final Map<String, Mapping> byKind = new TreeMap<>();

  private Mappings() {}

  /**
   * Reads the mapping files of the jar's {@code kinds} folder and of {@code folders}; a later one
   * replaces an earlier one of the same kind.
   */
  public static Mappings read(List<Path> folders) {
    Mappings mappings = new Mappings();
    for (String resource : ResourceFolder.files("kinds", ".yaml")) {
      mappings.add(Mapping.read(YamlDocument.resource(resource)));
    }
    for (Path folder : folders) {
      for (Path file : yamlFiles(folder)) {
        mappings.add(Mapping.read(YamlDocument.section(file.toString(), text(file))));
      }
    }
    return mappings;
  }

  private void add(Mapping mapping) {
    byKind.put(mapping.kind(), mapping);
  }

  public Collection<Mapping> all() {
    return byKind.values();
  }

  /**
   * The mapping of a kind.
   *
   * @throws ProblemException exit 2 where there is none
   */
  public Mapping of(String kind) {
    Mapping mapping = byKind.get(kind);
    if (mapping == null) {
      throw new ProblemException(
          ExitCode.USAGE,
          "kind `" + kind + "`",
          "is not known",
          "Did you mean `"
              + NearestName.of(kind, byKind.keySet())
              + "`? See `exposure sources list`");
    }
    return mapping;
  }

  public boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  private static List<Path> yamlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          ExitCode.USAGE, "mappings folder " + folder, "does not exist", "Correct `mappings`");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
