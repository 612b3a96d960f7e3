package io.exposureledger.job;

import io.exposureledger.lake.ObjectLogStore;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session: embedded by default, the cluster's under {@code spark-submit}. */
public final class SparkSessions {

  private static final long SMALL_BELOW = 100_000;
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

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
            .config("spark.delta.logStore.s3a.impl", ObjectLogStore.class.getName())
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            // A list of all files beside every commit costs more than it saves: a run reads little
            // back.
            .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
            // The JVM's lower and upper case, without the table of all cases that ICU builds first.
            .config("spark.sql.icu.caseMappings.enabled", "false")
            // Without it Delta's parser refuses bound parameters (delta issue 7640).
            .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
    if (!given.contains("spark.master")) {
      embedded(session);
    }
    SparkSession spark = session.getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    compile(spark, false);
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
        .config(PARTITIONS, "8")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        // By default every small sort and every broadcast takes tens of megabytes.
        .config("spark.buffer.pageSize", "1m")
        .config("spark.broadcast.blockSize", "256k")
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4");
  }

  /** Whether planning and starting take longer than what is computed. */
  static boolean isSmall(long records) {
    return records < SMALL_BELOW;
  }

  /**
   * Suits the engine to the amount of data: a small query is interpreted, in one partition and as
   * planned; a large one is compiled, and planned again as it runs.
   */
  static void suit(SparkSession spark, long records) {
    boolean isSmall = isSmall(records);
    compile(spark, !isSmall);
    spark.conf().set(ADAPTIVE, isSmall ? "false" : given(spark, ADAPTIVE, "true"));
    spark.conf().set(PARTITIONS, isSmall ? "1" : given(spark, PARTITIONS, "200"));
  }

  private static void compile(SparkSession spark, boolean isWorthIt) {
    spark.conf().set("spark.sql.codegen.wholeStage", isWorthIt);
    spark.conf().set("spark.sql.codegen.factoryMode", isWorthIt ? "FALLBACK" : "NO_CODEGEN");
  }

  private static String given(SparkSession spark, String setting, String otherwise) {
    return spark.sparkContext().getConf().get(setting, otherwise);
  }
}
