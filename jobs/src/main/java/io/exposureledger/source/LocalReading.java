package io.exposureledger.source;

import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.TableDeclaration;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** One local file, read as the ingest of a source would read it, without a lake. */
record LocalReading(
    SourceDeclaration source,
    Mapping mapping,
    LandingFile file,
    FileSummary summary,
    List<Row> rows) {

  private static final String RUN = "local";

  static LocalReading of(String name, byte[] content, SourceDeclaration source, Sources sources) {
    Mapping mapping = sources.mapping(source.kind());
    LandingFile file =
        new LandingFile(
            source.id(), source.kind(), LocalDate.EPOCH, name, name, content.length, 0, content);
    List<Row> rows = new ArrayList<>();
    new FileReading(0, file, mapping, source.readingOptions(), sources.hashKey().value(), null)
        .read(rows::add);
    Row last = rows.remove(rows.size() - 1);
    return new LocalReading(
        source, mapping, file, FileSummary.parse(last.getString(last.length() - 1)), rows);
  }

  /** Why the file cannot be used; a policy of which a part is missing is another policy. */
  Optional<String> problem() {
    if (summary.fatal() != null) {
      return Optional.of(summary.fatal());
    }
    if (summary.records() == 0) {
      return Optional.of("it holds no record");
    }
    return Optional.ofNullable(summary.firstProblem());
  }

  /** One row per canonical record that the file yields for a table; see {@link MappedRows#of}. */
  Dataset<Row> canonical(
      SparkSession spark, TableDeclaration table, LocalDate asOf, Instant instant) {
    Dataset<Row> told =
        MappedRows.located(raw(spark, instant), mapping, directory(spark), "source_id")
            .withColumn("as_of", lit(Date.valueOf(asOf)))
            .withColumn("instant", lit(Timestamp.from(instant)));
    return mapping.outputs().stream()
        .filter(output -> output.to().equals(table.name()))
        .map(output -> MappedRows.of(told, mapping, output, table))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> raw(SparkSession spark, Instant instant) {
    Row described =
        RowFactory.create(
            0, source.id(), Date.valueOf(file.deliveredOn()), file.name(), summary.sha256());
    return RawRows.of(
        spark.createDataFrame(rows, LandedFiles.STRUCTURE),
        spark.createDataFrame(List.of(described), RawRows.FILES),
        mapping,
        List.of(0),
        RUN,
        instant);
  }

  private Dataset<Row> directory(SparkSession spark) {
    return spark.createDataFrame(
        List.of(RowFactory.create(source.id(), source.directory().orElse(null))),
        StructType.fromDDL("source_id string, directory string"));
  }
}
