package io.exposureledger.exposure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import io.exposureledger.identity.GroupClosure;
import io.exposureledger.settings.YamlDocument;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Which units are within which, and who answers for them. */
public final class Units {

  private Units() {}

  /** Names the view {@code unit_owner}: who answers for each unit of the view {@code core_unit}. */
  public static void nameOwners(SparkSession spark) {
    within(spark).localCheckpoint().createOrReplaceTempView("unit_within");
    spark
        .sql(YamlDocument.resourceText("exposure/unit_owners.sql"))
        .createOrReplaceTempView("unit_owner");
  }

  /**
   * One row per {@code unit_id} of the view {@code core_unit} and {@code inner_id}, a unit within
   * it or itself, with the {@code distance} between them; itself is 0.
   */
  static Dataset<Row> within(SparkSession spark) {
    Dataset<Row> units = spark.table("core_unit").withColumn("directory", lit("units"));
    return GroupClosure.of(
            units.select(col("directory"), col("unit_id").as("group_id")),
            units
                .where("parent_id is not null")
                .select(
                    col("directory"),
                    col("parent_id").as("group_id"),
                    col("unit_id").as("member_id")))
        .select(
            col("group_id").as("unit_id"),
            col("inner_id"),
            size(col("via")).minus(1).as("distance"));
  }
}
