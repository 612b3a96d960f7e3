package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.exposureledger.lake.RunTables;
import io.exposureledger.metric.ResetRates;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers what the rate of resets is made of: sums by directory, unit and desk, which are few. */
record ResetDenominators(RunTables tables, LocalDate asOf) {

  /**
   * The sums of a run.
   *
   * @param days account-days, as the days of the month are counted
   */
  ResetRates of(Dataset<Row> days) {
    Map<String, List<String>> served = new TreeMap<>();
    Map<String, String> runBy = new TreeMap<>();
    for (Row desk : tables.rows("core.support_desk").collectAsList()) {
      String id = desk.getAs("desk_id");
      if (!desk.isNullAt(desk.fieldIndex("directories"))) {
        served.put(id, desk.getList(desk.fieldIndex("directories")));
      }
      boolean isInHouse = Boolean.TRUE.equals(desk.<Boolean>getAs("in_house"));
      String vendor = isInHouse ? "in house" : desk.getAs("vendor");
      if (vendor != null) {
        runBy.put(id, vendor);
      }
    }
    return new ResetRates(days(days), resets(), logged(), served, runBy);
  }

  private static List<ResetRates.Days> days(Dataset<Row> days) {
    return days
        .where("scope = 'in_scope'")
        .groupBy("directory", "unit")
        .agg(sum("days"))
        .collectAsList()
        .stream()
        .map(row -> new ResetRates.Days(row.getString(0), row.getString(1), row.getLong(2)))
        .toList();
  }

  private List<ResetRates.Resets> resets() {
    return tables
        .rows("mart.reset")
        .groupBy("directory", "unit", "desk", "channel", "kind", "account_scope")
        .agg(count(lit(1)))
        .collectAsList()
        .stream()
        .map(
            row ->
                new ResetRates.Resets(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5).equals("in_scope"),
                    row.getLong(6)))
        .toList();
  }

  /** The directories of whose month no day is missing in a log of resets. */
  private List<String> logged() {
    return tables
        .rows("core.source_delivery")
        .where("array_contains(tells_events, 'password_reset')")
        .where(col("covered_from").leq(lit(Date.valueOf(asOf.withDayOfMonth(1)))))
        .where(col("delivered_on").geq(lit(Date.valueOf(asOf))))
        .select("directory")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
