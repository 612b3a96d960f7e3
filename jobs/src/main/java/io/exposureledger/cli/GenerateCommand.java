package io.exposureledger.cli;

import io.exposureledger.generate.Generation;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Proportions;
import io.exposureledger.job.SparkSessions;
import io.exposureledger.settings.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An invented group of companies. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description =
        "Writes an invented group of companies in the real export formats, the configuration that"
            + " reads it, and truth/ with what a perfect measurement must find.",
    footer = {"", "Example: exposure generate --accounts 100000 --seed 7 --out build/group"})
final class GenerateCommand implements Runnable {

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "Accounts in all directories (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int accounts;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--months",
      paramLabel = "M",
      description =
          "Month-ends that are exported, the last one October 2026 (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int months;

  @Option(
      names = "--proportions",
      paramLabel = "FILE",
      description = "How often what happens, instead of the file in the jar.")
  private Path proportions;

  @Option(names = "--gzip", description = "Write the files of the landing zone as .gz.")
  private boolean isCompressed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is empty or does not exist.")
  private String out;

  private final Surroundings surroundings;

  GenerateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Organisation group = new Organisation(seed, accounts, months, proportions());
    SparkSession spark = SparkSessions.start();
    try {
      Generation.Result written = Generation.write(spark, group, out, isCompressed);
      surroundings
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%,d files in %s; next: exposure run --config %s/exposure.yaml --as-of %s",
                  written.files(),
                  out,
                  out,
                  group.dates().get(months - 1)));
    } finally {
      spark.stop();
    }
  }

  private Proportions proportions() {
    if (proportions == null) {
      return Proportions.standard();
    }
    try {
      return Proportions.read(
          YamlDocument.section(proportions.toString(), Files.readString(proportions)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
