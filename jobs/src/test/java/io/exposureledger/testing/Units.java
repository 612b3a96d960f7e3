package io.exposureledger.testing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of a small table of runs, for tests of what holds them. */
public final class Units {

  private Units() {}

  /** Rows of {@code core.unit}, one per id. */
  public static Dataset<Row> rows(LocalDate asOf, String runId, String... ids) {
    return Rows.of(
        "as_of date, run_id string, unit_id string, name string, parent_id string,"
            + " company string, owner string, required_class string, source_id string,"
            + " file_sha256 string, record_no bigint",
        Arrays.stream(ids)
            .map(
                id ->
                    Rows.row(
                        Date.valueOf(asOf),
                        runId,
                        id,
                        "Unit " + id,
                        null,
                        null,
                        null,
                        null,
                        "units",
                        "sha",
                        1L))
            .toArray(Object[][]::new));
  }
}
