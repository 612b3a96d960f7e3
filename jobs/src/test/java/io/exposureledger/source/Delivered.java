package io.exposureledger.source;

import io.exposureledger.policy.Methods;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Files of {@code exports}, ingested as one delivery of one kind, and what comes of them. */
final class Delivered {

  private static final String DAY = "2026-10-31";
  private static final Path EXPORTS = Path.of("src/test/resources/exports");

  final Ingesting it;
  final Ingest.Result result;

  /** Ingests the files as deliveries of a source whose times have no zone but London's. */
  Delivered(Path folder, String kind, String... files) {
    this.it = new Ingesting(folder);
    it.landing.source("id: export, kind: %s, directory: test".formatted(kind));
    for (String file : files) {
      it.landing.bytes("export", DAY, file, bytes(EXPORTS.resolve(file)));
    }
    this.result = it.ingest();
  }

  /** The canonical rows of a table. */
  List<String> rows(String table, String... columns) {
    return Rows.texts(canonical(table), columns);
  }

  /** The methods, with their words translated. */
  List<String> methods(String... columns) {
    Dataset<Row> told = canonical("core.method").withColumn("matched_by", functions.lit("id"));
    return Rows.texts(Methods.bound(told, vocabulary(), Ingesting.THROUGH), columns);
  }

  /** The rulings of a path, with their words translated. */
  List<String> rulings(String path, String... columns) {
    return Rows.texts(
        Methods.ruled(canonical("core.method_policy"), vocabulary(), Ingesting.THROUGH)
            .where(functions.col("path").equalTo(path)),
        columns);
  }

  private Dataset<Row> canonical(String table) {
    return it.canonical(Ingesting.THROUGH, table);
  }

  private static Vocabulary vocabulary() {
    return Vocabulary.read(SharedSpark.session());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
