package io.exposureledger.source;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The files that were ingested, as {@code ops.input_file} lists them. Of a file that was delivered
 * again with other bytes the newest version counts.
 */
final class InputFiles {

  static final TableDeclaration TABLE = Tables.named("ops.input_file");

  /** One version of a file. */
  record Version(
      String sourceId,
      LocalDate deliveredOn,
      String file,
      String sha256,
      long bytes,
      long modifiedAt,
      long records,
      boolean duplicate,
      String runId) {}

  private final Map<String, Map<LocalDate, Map<String, Version>>> newest = new TreeMap<>();

  /** None. */
  InputFiles() {}

  static InputFiles of(Lake lake) {
    InputFiles files = new InputFiles();
    List<Row> rows =
        lake.stored(TABLE)
            .select(
                "source_id",
                "delivered_on",
                "file",
                "file_sha256",
                "bytes",
                "modified_at",
                "records",
                "status",
                "run_id",
                "ingested_at")
            .collectAsList();
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort(
        Comparator.comparing((Row row) -> row.getTimestamp(9))
            .thenComparing(row -> row.getString(8)));
    ordered.forEach(row -> files.add(version(row)));
    return files;
  }

  private static Version version(Row row) {
    return new Version(
        row.getString(0),
        row.getDate(1).toLocalDate(),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getString(7).equals("duplicate"),
        row.getString(8));
  }

  void add(Version version) {
    newest
        .computeIfAbsent(version.sourceId(), id -> new TreeMap<>())
        .computeIfAbsent(version.deliveredOn(), day -> new LinkedHashMap<>())
        .put(version.file(), version);
  }

  Optional<Version> newest(String sourceId, LocalDate deliveredOn, String file) {
    return Optional.ofNullable(delivery(sourceId, deliveredOn).get(file));
  }

  /** Whether the newest version of a file is the one of a row of the table. */
  boolean holds(Row row) {
    return newest(row.getString(0), row.getDate(2).toLocalDate(), row.getString(3))
        .filter(version -> version.sha256().equals(row.getString(4)))
        .isPresent();
  }

  /** The newest version of each file of a delivery, by name. */
  Map<String, Version> delivery(String sourceId, LocalDate deliveredOn) {
    return newest.getOrDefault(sourceId, Map.of()).getOrDefault(deliveredOn, Map.of());
  }

  /** The days of the deliveries of a source, in order. */
  List<LocalDate> days(String sourceId) {
    return List.copyOf(newest.getOrDefault(sourceId, Map.of()).keySet());
  }

  /** The newest day with a delivery no later than {@code asOf}. */
  Optional<LocalDate> newestDay(String sourceId, LocalDate asOf) {
    return days(sourceId).stream().filter(day -> !day.isAfter(asOf)).max(Comparator.naturalOrder());
  }
}
