package io.exposureledger.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of {@code scenarios}: files that replace or join those of {@code base} under the same
 * path, {@code <file>.absent} for one that is taken away, {@code expected.csv} and {@code why.md}.
 */
record Scenario(Path folder) {

  /** The directory of the base, and what the names of its exports begin with. */
  static final String DIRECTORY = "harbour";

  static final Scenario BASE = new Scenario(root().resolve("base"));
  private static final String EXPORTS = "landing/" + DIRECTORY + "-";
  private static final String ABSENT = ".absent";
  private static final String EXPECTED = "expected.csv";
  private static final String WHY = "why.md";

  /** Every scenario, the base itself among them, in the order of their names. */
  static List<Scenario> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(Scenario::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isBase() {
    return equals(BASE);
  }

  /** Whether it changes exports of the directory alone, and so can be run beside others. */
  boolean isOfDirectory() {
    return isBase() || files().stream().allMatch(file -> file.startsWith(EXPORTS));
  }

  String why() {
    return text(WHY);
  }

  /** The text of {@code expected.csv}. */
  String expected() {
    return text(EXPECTED);
  }

  /** Puts the base, with what this scenario changes, into a folder. */
  void composeIn(Path target) {
    BASE.copyTo(target);
    if (!isBase()) {
      copyTo(target);
    }
  }

  private void copyTo(Path target) {
    try {
      for (String name : files()) {
        if (name.endsWith(ABSENT)) {
          Files.delete(target.resolve(name.substring(0, name.length() - ABSENT.length())));
        } else {
          Files.createDirectories(target.resolve(name).getParent());
          Files.copy(
              folder.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> files() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !Set.of(EXPECTED, WHY).contains(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(Scenario.class.getResource("/scenarios").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
