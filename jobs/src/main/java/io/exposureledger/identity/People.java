package io.exposureledger.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.logic.FirstRow;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The people of HR as of a date. */
public final class People {

  private People() {}

  /**
   * One row per {@code person_id} and assignment that holds on the date: {@code core.person}. An
   * error of the file, two assignments that hold at once, shows as a broken grain. People who have
   * no assignment on the date are kept without a unit.
   *
   * @param told one row per person and dated assignment
   */
  public static Dataset<Row> people(Dataset<Row> told, LocalDate asOf) {
    Column day = lit(Date.valueOf(asOf));
    Column holds =
        coalesce(col("unit_from").leq(day), lit(true))
            .and(coalesce(col("unit_to").geq(day), lit(true)));
    Dataset<Row> holding = told.where(holds);
    Dataset<Row> others =
        FirstRow.per(
                told.join(
                    holding.select("person_id").distinct(),
                    new String[] {"person_id"},
                    "left_anti"),
                new String[] {"person_id"},
                "source_id",
                "record_no")
            .withColumn("unit_id", lit(null).cast("string"));
    return holding
        .unionByName(others)
        .withColumn("status", status(day))
        .drop("directory", "unit_from", "unit_to", "vocabulary", "precedence");
  }

  private static Column status(Column day) {
    Column isLeft =
        col("left_on").lt(day).or(col("status").equalTo("left").and(col("left_on").isNull()));
    return when(isLeft, "left")
        .when(col("started_on").gt(day), "not_started")
        .when(col("status").equalTo("leave"), "leave")
        .when(coalesce(col("status"), lit("active")).isin("active", "left"), "active")
        .otherwise("unknown");
  }
}
