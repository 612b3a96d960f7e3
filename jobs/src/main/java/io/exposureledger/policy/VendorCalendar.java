package io.exposureledger.policy;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The announced ends of vendors' deliveries, applied to accounts. */
public final class VendorCalendar {

  private static final String TYPE =
      "array<struct<vendor:string,methods:array<string>,delivery:string,ends_on:date,applies:boolean>>";

  private VendorCalendar() {}

  /**
   * One row per {@code (directory, account_id)}, with {@code calendar}: every line in its order,
   * and whether its scope covers the account.
   *
   * @param lines {@code core.vendor_calendar}, of which there are few
   */
  public static Dataset<Row> ofAccounts(Dataset<Row> accounts, Dataset<Row> lines) {
    ScopedRules scoped = new ScopedRules("vendor calendar", accounts);
    for (Row line :
        lines
            .orderBy("line_no")
            .select("line_no", "vendor", "delivery", "ends_on", "scope", "methods")
            .collectAsList()) {
      scoped.add(
          "line " + line.getLong(0),
          line.getString(4),
          lit(line.getString(1)).as("vendor"),
          lit(line.getList(5).toArray(new String[0])).as("methods"),
          lit(line.getString(2)).as("delivery"),
          lit(line.getDate(3)).cast("date").as("ends_on"));
    }
    return scoped.ofAccounts("calendar", TYPE);
  }
}
