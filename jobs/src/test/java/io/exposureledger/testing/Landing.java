package io.exposureledger.testing;

import io.exposureledger.config.Configuration;
import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small landing zone and its configuration in a temporary folder. */
public final class Landing {

  public static final String KEY = "key for the tests";

  private final Path folder;
  private final List<String> settings = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  public Landing(Path folder) {
    this.folder = folder;
    folder("landing");
  }

  /**
   * Declares a source in the words of {@code exposure.yaml}, such as {@code id: a, kind:
   * hr.people}.
   */
  public Landing source(String declaration) {
    sources.add(declaration);
    return this;
  }

  /** Adds a line to the configuration. */
  public Landing setting(String line) {
    settings.add(line);
    return this;
  }

  /** Drops a file into the delivery of a day. */
  public Landing file(String source, String day, String name, String text) {
    return bytes(source, day, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Landing bytes(String source, String day, String name, byte[] bytes) {
    write(folder("landing/" + source + "/" + day).resolve(name), bytes);
    return this;
  }

  /** Writes a file beside the configuration. */
  public Landing beside(String name, String text) {
    Path file = folder.resolve(name);
    folder(folder.relativize(file.getParent()).toString());
    write(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Path file(String source, String day, String name) {
    return folder.resolve("landing").resolve(source).resolve(day).resolve(name);
  }

  public Path lake() {
    return folder.resolve("lake");
  }

  public Configuration configuration() {
    StringBuilder yaml =
        new StringBuilder(
            "organisation: Test\nzone: Europe/London\nlanding: landing\nlake: lake\n");
    settings.forEach(line -> yaml.append(line).append('\n'));
    yaml.append(sources.isEmpty() ? "sources: []\n" : "sources:\n");
    sources.forEach(source -> yaml.append("  - {").append(source).append("}\n"));
    beside("exposure.yaml", yaml.toString());
    return ConfigurationFile.read(
        folder.resolve("exposure.yaml"), Map.of("EXPOSURE_NUMBER_KEY", KEY));
  }

  /** The declared sources alone, without the files that belong to the configuration. */
  public Sources sources() {
    Sources all = configuration().sources();
    return new Sources(all.landing(), all.declared(), all.mappings(), List.of(), all.hashKey());
  }

  public static byte[] gzipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip archive of entries, name and text in turn. */
  public static byte[] zipped(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
