package io.exposureledger.testing;

import static java.util.Map.entry;

import io.exposureledger.job.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests: the program's own settings, made small and quick to plan. */
public final class SharedSpark {

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          entry("spark.master", "local[2]"),
          entry("spark.ui.enabled", "false"),
          entry("spark.driver.host", "127.0.0.1"),
          entry("spark.driver.bindAddress", "127.0.0.1"),
          entry("spark.sql.catalogImplementation", "in-memory"),
          entry("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/warehouse"),
          entry("spark.sql.shuffle.partitions", "1"),
          entry("spark.databricks.delta.snapshotPartitions", "1"),
          entry("spark.sql.codegen.wholeStage", "false"),
          entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          entry("spark.sql.adaptive.enabled", "false"),
          entry("spark.databricks.delta.stats.collect", "false"));

  private static SparkSession session;

  private SharedSpark() {}

  /** The session, started by the first test that needs it. */
  public static synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      SMALL.forEach(System::setProperty);
      session = SparkSessions.start();
    }
    return session;
  }
}
