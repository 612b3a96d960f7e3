package io.exposureledger.source;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.lake.Together;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.source.DeliveryRules.ReadFile;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Brings new files of the landing zone into {@code raw}, all or none:
 *
 * <ol>
 *   <li>find the files that are new or have changed;
 *   <li>read them once, redacted and typed;
 *   <li>refuse deliveries that cannot be believed;
 *   <li>append the records and the events they tell, then list the files: only listed files count.
 * </ol>
 */
public final class Ingest {

  private static final TableDeclaration QUARANTINE = Tables.named("ops.quarantine");
  private static final long ROWS_PER_FILE = 1_000_000;

  private final Lake lake;
  private final Sources sources;
  private final String runId;
  private final Instant now;
  private final InputFiles known;
  private final EventRows.Translation translation;

  /** What an ingest did, in counts of files and records. */
  public record Result(long files, long records, long kept, long quarantined, long duplicates) {}

  /**
   * An ingest.
   *
   * @param translation of the events that new files tell
   * @throws ProblemException exit 2 where a kind needs a key and there is none
   */
  public Ingest(
      Lake lake, Sources sources, String runId, Instant now, EventRows.Translation translation) {
    this.translation = translation;
    this.lake = lake;
    this.sources = sources;
    this.runId = runId;
    this.now = now;
    sources.requireKey();
    lake.create(sources.rawTables());
    this.known = InputFiles.of(lake);
  }

  /**
   * Ingests what was delivered for the last of the dates or earlier.
   *
   * @param dates the dates for which the files of the configuration count as delivered
   * @param chosen the sources whose deliveries are looked at
   * @throws ProblemException exit 3 where a delivery is refused; nothing is stored then
   */
  public Result run(List<LocalDate> dates, List<SourceDeclaration> chosen) {
    List<LandingFile> files = newFiles(dates, chosen);
    if (files.isEmpty()) {
      return new Result(0, 0, 0, 0, 0);
    }
    Dataset<Row> landed =
        LandedFiles.rows(lake.spark(), readings(files)).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Map<Integer, ReadFile> read = summaries(files, landed);
      read.values().removeIf(this::isUnchanged);
      refuseUnfit(read.values());
      return store(landed, read);
    } finally {
      landed.unpersist();
    }
  }

  private List<LandingFile> newFiles(List<LocalDate> dates, List<SourceDeclaration> chosen) {
    List<LandingFile> files = new ArrayList<>();
    for (LandingFile file :
        sources.landed(dates, chosen, lake.spark().sparkContext().hadoopConfiguration())) {
      boolean isUnchanged =
          known
              .newest(file.sourceId(), file.deliveredOn(), file.name())
              .filter(version -> version.bytes() == file.bytes())
              .filter(version -> version.modifiedAt() == file.modifiedAt())
              .isPresent();
      if (!isUnchanged) {
        files.add(file);
      }
    }
    return files;
  }

  private List<FileReading> readings(List<LandingFile> files) {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(lake.spark().sparkContext().hadoopConfiguration());
    List<FileReading> readings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      LandingFile file = files.get(i);
      readings.add(
          new FileReading(
              i,
              file,
              sources.mapping(file.kind()),
              sources.named(file.sourceId()).readingOptions(),
              sources.hashKey().value(),
              hadoop));
    }
    return readings;
  }

  /** What reading found, by the number that the rows carry. */
  private static Map<Integer, ReadFile> summaries(List<LandingFile> files, Dataset<Row> landed) {
    Map<Integer, ReadFile> read = new TreeMap<>();
    for (Row row :
        landed.where("summary is not null").select("file_no", "summary").collectAsList()) {
      int fileNo = row.getInt(0);
      read.put(fileNo, new ReadFile(files.get(fileNo), FileSummary.parse(row.getString(1))));
    }
    return read;
  }

  /** Whether the file that counts has the same bytes, and only its time differs. */
  private boolean isUnchanged(ReadFile read) {
    return known
        .newest(read.file().sourceId(), read.file().deliveredOn(), read.file().name())
        .filter(version -> version.sha256().equals(read.summary().sha256()))
        .isPresent();
  }

  private void refuseUnfit(Collection<ReadFile> read) {
    List<Problem> problems = new ArrayList<>();
    DeliveryRules rules = new DeliveryRules(withReadFiles(read));
    byDelivery(read)
        .forEach(
            (sourceId, days) ->
                days.forEach(
                    (day, files) ->
                        problems.addAll(rules.problems(sources.named(sourceId), day, files))));
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.REFUSED, problems);
    }
  }

  /** The known files and those just read, so that a delivery is compared with the one before it. */
  private InputFiles withReadFiles(Collection<ReadFile> read) {
    InputFiles all = InputFiles.of(lake);
    read.forEach(file -> all.add(version(file, false)));
    return all;
  }

  private Map<String, Map<LocalDate, List<ReadFile>>> byDelivery(Collection<ReadFile> read) {
    Map<String, Map<LocalDate, List<ReadFile>>> deliveries = new LinkedHashMap<>();
    for (ReadFile file : read) {
      deliveries
          .computeIfAbsent(file.file().sourceId(), id -> new TreeMap<>())
          .computeIfAbsent(file.file().deliveredOn(), day -> new ArrayList<>())
          .add(file);
    }
    return deliveries;
  }

  private Result store(Dataset<Row> landed, Map<Integer, ReadFile> read) {
    List<Row> listed = new ArrayList<>();
    Map<String, List<Integer>> storedByKind = new TreeMap<>();
    long duplicates = 0;
    long quarantined = 0;
    long records = 0;
    for (Map.Entry<Integer, ReadFile> entry : read.entrySet()) {
      ReadFile file = entry.getValue();
      boolean isDuplicate = isKnown(file);
      listed.add(inputFile(file, isDuplicate));
      known.add(version(file, isDuplicate));
      records += file.summary().records();
      if (isDuplicate) {
        duplicates += file.summary().records();
      } else {
        quarantined += file.summary().quarantined();
        storedByKind
            .computeIfAbsent(file.file().kind(), kind -> new ArrayList<>())
            .add(entry.getKey());
      }
    }
    appendRaw(landed, read, storedByKind, quarantined > 0);
    lake.appendInTurn(InputFiles.TABLE, () -> stillNew(listed), runId);
    return new Result(
        read.size(), records, records - quarantined - duplicates, quarantined, duplicates);
  }

  /** Without the files that another process has listed meanwhile. */
  private Optional<Dataset<Row>> stillNew(List<Row> listed) {
    InputFiles now = lake.isShared() ? InputFiles.of(lake) : new InputFiles();
    List<Row> rows = listed.stream().filter(row -> !now.holds(row)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(lake.spark().createDataFrame(rows, InputFiles.TABLE.structure()).coalesce(1));
  }

  private void appendRaw(
      Dataset<Row> landed,
      Map<Integer, ReadFile> read,
      Map<String, List<Integer>> storedByKind,
      boolean hasQuarantined) {
    Dataset<Row> files =
        functions.broadcast(lake.spark().createDataFrame(fileRows(read), RawRows.FILES));
    Together.run(
        storedByKind.entrySet(),
        entry -> {
          Mapping mapping = sources.mapping(entry.getKey());
          long rows = entry.getValue().stream().mapToLong(i -> read.get(i).summary().kept()).sum();
          Dataset<Row> raw =
              RawRows.of(landed, files, mapping, entry.getValue(), runId, now)
                  .coalesce((int) (rows / ROWS_PER_FILE) + 1);
          lake.append(mapping.rawTable(), raw, runId);
          if (mapping.event()) {
            EventRows.append(lake, sources, mapping, raw, translation, runId);
          }
        });
    if (hasQuarantined) {
      List<Integer> stored = storedByKind.values().stream().flatMap(List::stream).toList();
      lake.append(QUARANTINE, RawRows.quarantined(landed, files, stored, runId, now), runId);
    }
  }

  /** Whether the same bytes already count within the source and date. */
  private boolean isKnown(ReadFile read) {
    return known.delivery(read.file().sourceId(), read.file().deliveredOn()).values().stream()
        .anyMatch(version -> version.sha256().equals(read.summary().sha256()));
  }

  private InputFiles.Version version(ReadFile read, boolean duplicate) {
    LandingFile file = read.file();
    return new InputFiles.Version(
        file.sourceId(),
        file.deliveredOn(),
        file.name(),
        read.summary().sha256(),
        file.bytes(),
        file.modifiedAt(),
        read.summary().records(),
        duplicate,
        runId);
  }

  private static List<Row> fileRows(Map<Integer, ReadFile> read) {
    List<Row> rows = new ArrayList<>();
    read.forEach(
        (fileNo, one) ->
            rows.add(
                RowFactory.create(
                    fileNo,
                    one.file().sourceId(),
                    Date.valueOf(one.file().deliveredOn()),
                    one.file().name(),
                    one.summary().sha256())));
    return rows;
  }

  private Row inputFile(ReadFile read, boolean duplicate) {
    LandingFile file = read.file();
    FileSummary summary = read.summary();
    return RowFactory.create(
        file.sourceId(),
        file.kind(),
        Date.valueOf(file.deliveredOn()),
        file.name(),
        summary.sha256(),
        file.bytes(),
        file.modifiedAt(),
        duplicate ? "duplicate" : "ingested",
        summary.records(),
        duplicate ? 0L : summary.kept(),
        duplicate ? 0L : summary.quarantined(),
        duplicate ? summary.records() : 0L,
        summary.unmappedFields().toArray(new String[0]),
        Timestamp.from(now),
        runId);
  }
}
