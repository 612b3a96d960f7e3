package io.exposureledger.policy;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.logic.FirstRow;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The duties that come with a restricted authenticator (SP 800-63B-4, 3.2.9). */
public final class Duties {

  private static final List<String> ALL =
      List.of("alternative_offered", "notice_given", "risk_assessed", "migration_plan");

  private Duties() {}

  /**
   * One row per {@code (duty, scope)}: {@code core.duty_evidence}. A duty is satisfied by a
   * document that is named, dated no later than the day and called satisfied; everything else is
   * not. A duty that the register does not name at all has a row for everybody.
   *
   * @param told rows of the register
   */
  public static Dataset<Row> evidence(Dataset<Row> told, LocalDate asOf) {
    Column day = lit(Date.valueOf(asOf));
    Column reason =
        when(col("document").isNull(), "no document")
            .when(col("dated").isNull(), "no date")
            .when(col("dated").gt(day), "dated later")
            .when(col("status").isNull(), "no status")
            .when(lower(col("status")).notEqual("satisfied"), lower(col("status")));
    Dataset<Row> duties =
        withUnnamed(told)
            .withColumn("scope", coalesce(col("scope"), lit("")))
            .withColumn("duty", lower(col("duty")))
            .withColumn("reason", reason)
            .withColumn(
                "status",
                when(col("reason").isNull(), "satisfied").otherwise(lit("not_satisfied")));
    return FirstRow.per(duties, new String[] {"duty", "scope"}, "reason", "source_id", "record_no");
  }

  private static Dataset<Row> withUnnamed(Dataset<Row> told) {
    Dataset<Row> all =
        told.sparkSession()
            .createDataset(ALL, Encoders.STRING())
            .toDF("duty")
            .join(
                told.select(lower(col("duty")).as("duty")).distinct(),
                new String[] {"duty"},
                "left_anti");
    return told.unionByName(all, true);
  }
}
