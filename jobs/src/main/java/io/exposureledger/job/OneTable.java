package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Tables;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The baseline of the benchmark: a Spark process that writes and reads one Delta table, and ends.
 */
public final class OneTable {

  private static final int ROWS = 1000;

  private OneTable() {}

  /** Writes the table into the lake at the root that the first argument names. */
  public static void main(String[] arguments) {
    SparkSession spark = SparkSessions.start();
    Lake lake = new Lake(spark, arguments[0]);
    lake.create(List.of(Tables.named("core.unit")));
    lake.append(
        Tables.named("core.unit"),
        spark
            .range(ROWS)
            .selectExpr(
                "date'2026-10-31' as as_of",
                "'baseline' as run_id",
                "cast(id as string) as unit_id",
                "'a unit' as name",
                "cast(null as string) as parent_id",
                "cast(null as string) as company",
                "cast(null as string) as owner",
                "cast(null as string) as required_class",
                "cast(null as string) as source_id",
                "cast(null as string) as file_sha256",
                "cast(null as bigint) as record_no"),
        "baseline");
    if (lake.stored(Tables.named("core.unit")).count() != ROWS) {
      throw new IllegalStateException("The table does not hold what was written");
    }
    spark.stop();
  }
}
