package io.exposureledger.storage;

import io.exposureledger.config.ConfigurationFile;
import io.exposureledger.job.JobContext;
import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Tables;
import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.SharedSpark;
import io.exposureledger.testing.SilentProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A small tenant whose landing zone and lake are in object storage.
 *
 * @param configuration the file, which is local
 */
record S3Tenant(S3Access s3, String prefix, Path configuration) {

  static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Path BASE = Path.of("src", "test", "resources", "scenarios", "base");

  /**
   * The compliant tenant of the scenarios, under a prefix of its own. Its tables are there already:
   * making them takes longer than filling them.
   */
  static S3Tenant in(S3Access s3, Path folder) throws IOException {
    String prefix = UUID.randomUUID().toString();
    S3Bucket.upload(s3, BASE.resolve("landing"), prefix + "/landing");
    EmptyLake.in(folder.resolve("empty"), Tables.all());
    S3Bucket.upload(s3, folder.resolve("empty"), prefix + "/lake");
    String text =
        Files.readString(BASE.resolve("exposure.yaml"))
            .replace("landing: landing", "landing: " + s3.uri(prefix + "/landing"))
            .replace("lake: lake", "lake: " + s3.uri(prefix + "/lake"));
    Path configuration = Files.writeString(folder.resolve("exposure.yaml"), text);
    Files.copy(BASE.resolve("policy.yaml"), folder.resolve("policy.yaml"));
    return new S3Tenant(s3, prefix, configuration);
  }

  String lakeUri() {
    return s3.uri(prefix + "/lake");
  }

  Lake lake() {
    return new Lake(SharedSpark.session(), lakeUri());
  }

  JobContext context() {
    return new JobContext(
        SharedSpark.session(),
        lake(),
        ConfigurationFile.read(configuration, Map.of()),
        Clock.systemUTC(),
        "test",
        new SilentProgress());
  }
}
