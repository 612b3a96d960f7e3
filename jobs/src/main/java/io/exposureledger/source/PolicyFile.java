package io.exposureledger.source;

import io.exposureledger.lake.Tables;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A changed policy, and the declared source whose delivery it would be. */
public final class PolicyFile {

  /** The tables that hold what policy says. */
  public static final List<String> TABLES =
      List.of("core.access_policy", "core.documented_policy", "core.method_policy");

  private final LocalReading reading;

  private PolicyFile(LocalReading reading) {
    this.reading = reading;
  }

  /**
   * Reads a file as a declared source of a policy would deliver it. A file is of the kind that
   * knows most of its fields.
   *
   * @param sourceId the source; empty where only one reads the file
   * @throws io.exposureledger.problem.ProblemException exit 2 where the file cannot be read to its
   *     end, where no source reads it, or where several do and none is named
   */
  public static PolicyFile read(Path file, Sources sources, Optional<String> sourceId) {
    return new PolicyFile(PolicyChoice.of(file, sources, sourceId));
  }

  /** The source whose delivery it would be. */
  public SourceDeclaration source() {
    return reading.source();
  }

  /** The tables that the file's kind tells. */
  public Set<String> tables() {
    return reading.mapping().outputs().stream()
        .map(MappingOutput::to)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One row per canonical record for one of its tables, as {@link CanonicalRows#of} has them. */
  public Dataset<Row> rows(SparkSession spark, String table, LocalDate asOf, Instant instant) {
    return reading.canonical(spark, Tables.named(table), asOf, instant);
  }
}
