package io.exposureledger.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session: embedded by default, the cluster's under {@code spark-submit}. */
public final class SparkSessions {

  private static final long WORTH_COMPILING = 100_000;

  private SparkSessions() {}

  /** A session with Delta; settings that {@code spark-submit} gives are kept. */
  public static SparkSession start() {
    SparkConf given = new SparkConf();
    SparkSession.Builder session =
        SparkSession.builder()
            .appName("Exposure Ledger")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            // Without it Delta's parser refuses bound parameters (delta issue 7640).
            .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
    if (!given.contains("spark.master")) {
      embedded(session);
    }
    SparkSession spark = session.getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    suit(spark, 0);
    return spark;
  }

  private static void embedded(SparkSession.Builder session) {
    session
        .master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.catalogImplementation", "in-memory")
        .config(
            "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/exposure-warehouse")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4");
  }

  /**
   * Suits the engine to the amount of data: below the threshold compiling a query takes longer than
   * interpreting it.
   */
  static void suit(SparkSession spark, long records) {
    boolean isWorthCompiling = records >= WORTH_COMPILING;
    spark.conf().set("spark.sql.codegen.wholeStage", isWorthCompiling);
    spark.conf().set("spark.sql.codegen.factoryMode", isWorthCompiling ? "FALLBACK" : "NO_CODEGEN");
  }
}
