package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The application jar, which a cluster is given. */
class ApplicationJarIT {

  private static final Path JAR = Path.of("target", "exposure-ledger.jar");

  @Test
  void itHoldsDeltaAndTheS3ClientAndNoSpark() throws IOException {
    assertThat(names())
        .contains(
            "org/apache/spark/sql/delta/DeltaLog.class",
            "org/apache/hadoop/fs/s3a/S3AFileSystem.class")
        .doesNotContain(
            "org/apache/spark/SparkContext.class", "org/apache/spark/sql/SparkSession.class");
  }

  @Test
  void theLicencesAndNoticesOfWhatItHoldsGoWithIt() throws IOException {
    assertThat(text("META-INF/LICENSE"))
        .contains("Apache License")
        .contains("Simplified BSD License");
    assertThat(text("META-INF/NOTICE")).contains("Apache HttpClient");
    assertThat(text("META-INF/NOTICE.txt"))
        .contains("AWS SDK for Java 2.0")
        .contains("Apache Hadoop");
  }

  private static List<String> names() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return new String(
          jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
