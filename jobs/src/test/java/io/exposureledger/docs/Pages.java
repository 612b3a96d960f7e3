package io.exposureledger.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation folder, read from and written to the repository. */
final class Pages {

  /** Where the documentation is, from the folder of the module that the tests run in. */
  static final Path DOCS =
      Path.of(System.getProperty("basedir", ".")).resolve("../docs").normalize();

  private Pages() {}

  /** Whether the run is to write generated text instead of comparing it. */
  static boolean isUpdate() {
    return Boolean.getBoolean("docs.update");
  }

  static String text(Path page) {
    try {
      return Files.exists(page) ? Files.readString(page) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path page, String text) {
    try {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page below a folder, in the order of the names. */
  static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the pages in a folder, without their ending, the folder's own page left out. */
  static List<String> names(String folder) {
    return below(DOCS.resolve(folder)).stream()
        .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
        .filter(name -> !name.equals("README"))
        .toList();
  }
}
