package io.exposureledger.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.source.Deliveries.Used;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What the deliveries of a date say, in canonical columns. */
public final class CanonicalRows {

  private final Lake lake;
  private final Sources sources;
  private final Deliveries deliveries;
  private final LocalDate asOf;
  private final Instant instant;

  /**
   * Rows as of a date.
   *
   * @param instant the end of the date in the reporting zone
   */
  public CanonicalRows(
      Lake lake, Sources sources, Deliveries deliveries, LocalDate asOf, Instant instant) {
    this.lake = lake;
    this.sources = sources;
    this.deliveries = deliveries;
    this.asOf = asOf;
    this.instant = instant;
  }

  /**
   * One row per canonical record that any source of the date yields for a table: {@code directory},
   * the table's input columns, {@code vocabulary} (whose words they use), {@code precedence}, and
   * the record it came from.
   */
  public Dataset<Row> of(String table) {
    TableDeclaration declaration = Tables.named(table);
    Dataset<Row> all = lake.spark().createDataFrame(List.of(), structure(declaration));
    for (String kind : sources.byKind().keySet()) {
      boolean isDelivered =
          deliveries.used().stream()
              .filter(used -> used.source().kind().equals(kind))
              .anyMatch(used -> !used.files().isEmpty());
      if (!isDelivered) {
        continue;
      }
      Mapping mapping = sources.mapping(kind);
      for (MappingOutput output : mapping.outputs()) {
        if (output.to().equals(table)) {
          all = all.unionByName(MappedRows.of(delivered(mapping), mapping, output, declaration));
        }
      }
    }
    return all;
  }

  /** Every record of an event that the deliveries of the date tell of the time before its end. */
  public Dataset<Row> identityEvents() {
    return EventRows.told(
        lake, deliveries, Tables.named("core.identity_event"), "event_at", instant);
  }

  /** Every record of a ticket that was opened before the end of the date, likewise. */
  public Dataset<Row> tickets() {
    return EventRows.told(lake, deliveries, Tables.named("core.ticket"), "opened_at", instant);
  }

  /** What every delivery tells of a leaked secret that was detected by then, likewise. */
  public Dataset<Row> secretAlerts() {
    return EventRows.told(
        lake, deliveries, Tables.named("core.secret_alert"), "detected_at", instant);
  }

  /** The kept records of the deliveries that count, of one kind. */
  private Dataset<Row> delivered(Mapping mapping) {
    List<Object> days = new ArrayList<>();
    List<Object> ids = new ArrayList<>();
    for (Used used : deliveries.used()) {
      if (used.source().kind().equals(mapping.kind())) {
        used.files().forEach(file -> days.add(Date.valueOf(file.deliveredOn())));
        ids.add(used.source().id());
      }
    }
    Column isDelivered =
        col("source_id").isin(ids.toArray()).and(col("delivered_on").isin(days.toArray()));
    return MappedRows.located(
            lake.stored(mapping.rawTable()).where(isDelivered),
            mapping,
            deliveries.filesOf(mapping.kind(), lake.spark()),
            "source_id",
            "delivered_on",
            "file",
            "file_sha256",
            "run_id")
        .withColumn("as_of", lit(Date.valueOf(asOf)))
        .withColumn("instant", lit(Timestamp.from(instant)));
  }

  private static StructType structure(TableDeclaration table) {
    StringBuilder ddl = new StringBuilder("directory string");
    table.input().forEach((name, type) -> ddl.append(", `" + name + "` " + type));
    ddl.append(
        ", vocabulary string, precedence int, source_id string, file_sha256 string, record_no bigint");
    return StructType.fromDDL(ddl.toString());
  }
}
