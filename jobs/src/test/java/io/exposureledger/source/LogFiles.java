package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.policy.EventMethods;
import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;

/** A log of one kind, ingested, and what comes of it. */
final class LogFiles {

  private static final Path GENERATED = Path.of("../data-samples/generated/landing");

  final Ingesting it;
  private final Path folder;

  LogFiles(Path folder, String kind) {
    this.folder = folder;
    this.it = new Ingesting(folder);
    it.landing.source(
        "id: log, kind: %s, directory: tessel, covers: 31d, max_age: 40d, max_shrink: 0.9"
            .formatted(kind));
  }

  LogFiles exports(String... names) {
    for (String name : names) {
      it.export("log", name);
    }
    it.ingest();
    return this;
  }

  /** Every delivery of a source of the generated group. */
  Ingest.Result generated(String source) {
    try (Stream<Path> files = Files.walk(GENERATED.resolve(source))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        it.landing.bytes(
            "log",
            file.getParent().getFileName().toString(),
            file.getFileName().toString(),
            Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return it.ingest();
  }

  List<String> events(String... columns) {
    return Rows.texts(it.events(Ingesting.THROUGH), columns);
  }

  /** Those that are sign-ins. */
  List<String> signIns(String... columns) {
    return Rows.texts(it.events(Ingesting.THROUGH).where("kind like '%sign_in'"), columns);
  }

  /** How many events there are of each combination. */
  List<String> counts(String... columns) {
    return Rows.texts(
        it.events(Ingesting.THROUGH)
            .groupBy(
                Stream.of(columns).map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
            .count(),
        Stream.concat(Stream.of(columns), Stream.of("count")).toArray(String[]::new));
  }

  /** The words without a meaning. */
  List<String> unmapped() {
    return Rows.texts(EventMethods.unmapped(it.events(Ingesting.THROUGH)), "value", "count");
  }

  /** Asserts that no file of the lake holds one of the texts. */
  void holdsNowhere(String... texts) {
    try (Stream<Path> walk = Files.walk(folder)) {
      assertThat(
              walk.filter(Files::isRegularFile)
                  .filter(file -> !file.toString().contains("/landing/"))
                  .toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .doesNotContain(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
