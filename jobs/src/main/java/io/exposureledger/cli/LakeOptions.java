package io.exposureledger.cli;

import io.exposureledger.config.Configuration;
import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.job.JobContext;
import io.exposureledger.job.SparkSessions;
import io.exposureledger.lake.Lake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Options of every command that works on a lake. */
final class LakeOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: ${DEFAULT-VALUE}).",
      defaultValue = "exposure.yaml")
  private Path config;

  @Option(
      names = "--lake",
      paramLabel = "URI",
      description = "The lake; default: `lake` of the configuration.")
  private String lake;

  /** Asked for by {@link FailureReport}. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--debug", description = "Print the stack of a failure.")
  private boolean debug;

  private final Surroundings surroundings;

  LakeOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Does something for the run of a date, and leaves the files that tell of it, be it done or not.
   *
   * @param out where they go, a folder per date
   */
  void forRun(String command, LocalDate asOf, Path out, Consumer<JobContext> action) {
    Configuration configuration = ConfigurationFile.read(config, surroundings.environment());
    surroundings.observer().observe(command, out, List.of(asOf));
    inSession(configuration, lake, action);
  }

  /** Does something in a Spark session on the lake, and ends the session. */
  void inSession(Consumer<JobContext> action) {
    inSession(config, lake, action);
  }

  /** Reads the lake in a Spark session; with {@code --lake} no configuration is needed. */
  void reading(Consumer<Lake> action) {
    String root =
        lake != null ? lake : ConfigurationFile.read(config, surroundings.environment()).lake();
    SparkSession spark = SparkSessions.start();
    try {
      action.accept(new Lake(spark, root));
    } finally {
      spark.stop();
    }
  }

  /** The same as {@link #inSession(Consumer)} with another configuration and lake. */
  void inSession(Path configFile, String lakeRoot, Consumer<JobContext> action) {
    inSession(ConfigurationFile.read(configFile, surroundings.environment()), lakeRoot, action);
  }

  private void inSession(
      Configuration configuration, String lakeRoot, Consumer<JobContext> action) {
    SparkSession spark = SparkSessions.start();
    try {
      action.accept(
          new JobContext(
              spark,
              new Lake(spark, lakeRoot == null ? configuration.lake() : lakeRoot),
              configuration,
              surroundings.clock(),
              Main.version(),
              surroundings.observer()));
    } finally {
      spark.stop();
    }
  }
}
