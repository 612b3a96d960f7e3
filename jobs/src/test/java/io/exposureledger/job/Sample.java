package io.exposureledger.job;

import io.exposureledger.config.Configuration;
import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.lake.Lake;
import io.exposureledger.testing.SharedSpark;
import io.exposureledger.testing.SilentProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The sample of the repository, and what its independent model expects of it. */
final class Sample {

  static final Path FOLDER = Path.of("..", "data-samples").toAbsolutePath().normalize();
  static final List<LocalDate> DATES =
      List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31));
  static final LocalDate LAST = DATES.get(2);

  /** The demo's, under which the expected files name what has no name but a hash. */
  static final Map<String, String> KEY = Map.of("EXPOSURE_NUMBER_KEY", "demo");

  private Sample() {}

  /** A context on the sample, or on a changed copy of it, and on a lake. */
  static JobContext context(Path sample, Path lake) {
    Configuration configuration = ConfigurationFile.read(sample.resolve("exposure.yaml"), KEY);
    return new JobContext(
        SharedSpark.session(),
        new Lake(SharedSpark.session(), lake.toString()),
        configuration,
        Clock.systemUTC(),
        "test",
        new SilentProgress());
  }

  /** The rows of an expected file, by column. */
  static List<Map<String, String>> expected(String file) {
    return CsvFile.rows(FOLDER.resolve("expected").resolve(file));
  }
}
