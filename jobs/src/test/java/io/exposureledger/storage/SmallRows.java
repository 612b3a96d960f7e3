package io.exposureledger.storage;

import io.exposureledger.testing.Rows;
import io.exposureledger.testing.Units;
import java.sql.Date;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A few rows for tables of the lake. */
final class SmallRows {

  private SmallRows() {}

  /** One row of {@code ops.check_result}. */
  static Dataset<Row> check(String runId, long observed) {
    return Rows.of(
        "as_of date, run_id string, table_name string, check_name string, level string,"
            + " passed boolean, observed bigint, limit bigint, explanation string",
        Rows.row(Date.valueOf(S3Tenant.DAY), runId, "t", "c", "WARN", true, observed, 0L, "e"));
  }

  /** Rows of {@code core.unit}, one per id. */
  static Dataset<Row> units(String runId, String... ids) {
    return Units.rows(S3Tenant.DAY, runId, ids);
  }
}
