package io.exposureledger.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.logic.FirstRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of events. They grow by what each new file tells, in the same ingest as the raw
 * records, and like those count as long as their file is listed.
 */
public final class EventRows {

  private EventRows() {}

  /** Finishes canonical rows: what their columns hold in the vendor's words is translated. */
  public interface Translation {

    /** The rows of a table of events, as it declares them. */
    Dataset<Row> of(String table, Dataset<Row> told);
  }

  /**
   * Appends what the new records of a kind tell.
   *
   * @param raw the new records
   */
  static void append(
      Lake lake,
      Sources sources,
      Mapping mapping,
      Dataset<Row> raw,
      Translation translation,
      String runId) {
    Dataset<Row> told = MappedRows.located(raw, mapping, directories(lake, sources), "source_id");
    Map<String, Dataset<Row>> rows = new TreeMap<>();
    for (MappingOutput output : mapping.outputs()) {
      TableDeclaration table = Tables.named(output.to());
      if (table.isOfEvents()) {
        rows.merge(output.to(), MappedRows.of(told, mapping, output, table), Dataset::unionByName);
      }
    }
    rows.forEach(
        (table, one) -> lake.append(Tables.named(table), translation.of(table, one), runId));
  }

  private static Dataset<Row> directories(Lake lake, Sources sources) {
    return lake.spark()
        .createDataFrame(
            sources.declared().stream()
                .map(source -> RowFactory.create(source.id(), source.directory().orElse(null)))
                .toList(),
            StructType.fromDDL("source_id string, directory string"));
  }

  /**
   * One row per key: the events before an instant, as the deliveries of a date tell them. Of
   * several records of an event the last counts: a log tells an event again when it knows more.
   *
   * @param time the column that says when it happened
   */
  public static Dataset<Row> asOf(
      Lake lake, Deliveries deliveries, TableDeclaration table, String time, Instant instant) {
    return FirstRow.per(
        told(lake, deliveries, table, time, instant),
        table.key().toArray(String[]::new),
        col("delivered_on").desc(),
        col("source_id").desc(),
        col("file").desc(),
        col("record_no").desc());
  }

  /** The same with every record of an event. */
  static Dataset<Row> told(
      Lake lake, Deliveries deliveries, TableDeclaration table, String time, Instant instant) {
    return lake.stored(table)
        .join(
            broadcast(deliveries.files(lake.spark())),
            new String[] {"source_id", "delivered_on", "file", "file_sha256", "run_id"},
            "left_semi")
        .where(col(time).lt(lit(Timestamp.from(instant))));
  }
}
