package io.exposureledger.lake;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The published rows of the lake's tables, as views of the session. */
public final class LakeViews {

  private LakeViews() {}

  /**
   * The rows of published runs, and of raw tables those of ingested files, under the table's own
   * name, such as {@code core.account}.
   *
   * @param asOf restricts a table of runs to one date
   */
  public static void published(Lake lake, String table, Optional<LocalDate> asOf) {
    SparkSession spark = lake.spark();
    spark.sql("CREATE DATABASE IF NOT EXISTS `" + schema(table) + "`");
    spark.sql(
        "CREATE OR REPLACE VIEW %s AS SELECT rows.* FROM delta.`%s` rows %s"
            .formatted(table, lake.path(table), publishedOnly(lake, table, asOf)));
  }

  private static String publishedOnly(Lake lake, String table, Optional<LocalDate> asOf) {
    boolean isOfEvents = Tables.declares(table) && Tables.named(table).isOfEvents();
    return switch (isOfEvents ? "raw" : schema(table)) {
      case "core", "mart" ->
          "LEFT SEMI JOIN delta.`%s` current ON current.as_of = rows.as_of AND current.run_id = rows.run_id%s"
              .formatted(
                  lake.path("ops.current_run"),
                  asOf.map(date -> " WHERE rows.as_of = DATE'" + date + "'").orElse(""));
      case "raw" ->
          ("LEFT SEMI JOIN delta.`%s` listed ON listed.source_id = rows.source_id AND listed.delivered_on ="
                  + " rows.delivered_on AND listed.file = rows.file AND listed.run_id = rows.run_id")
              .formatted(lake.path("ops.input_file"));
      default -> "";
    };
  }

  private static String schema(String table) {
    return table.substring(0, table.indexOf('.'));
  }
}
