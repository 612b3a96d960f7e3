package io.exposureledger.source;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.observability.SourceAge;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.source.InputFiles.Version;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Which delivery of each source a run for a date uses. */
public final class Deliveries {

  private static final TableDeclaration TABLE = Tables.named("core.source_delivery");

  /** How old the newest delivery of a source is. */
  enum Status {
    FRESH,
    STALE,
    MISSING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The delivery of one source.
   *
   * @param day the newest day with a delivery, whether fresh or stale
   * @param coveredFrom of events, the first day from which on no delivery is missing
   * @param files what is read of it; empty where it is missing, or a stale snapshot
   */
  record Used(
      SourceDeclaration source,
      Status status,
      Optional<LocalDate> day,
      Optional<LocalDate> coveredFrom,
      List<Version> files) {

    long records() {
      return files.stream().mapToLong(Version::records).sum();
    }
  }

  private final Sources sources;
  private final LocalDate asOf;
  private final List<Used> used = new ArrayList<>();

  private Deliveries(Sources sources, LocalDate asOf) {
    this.sources = sources;
    this.asOf = asOf;
  }

  /**
   * Chooses the newest delivery on or before the date that is not older than the source allows.
   *
   * @throws ProblemException exit 3 where a required source has none
   */
  public static Deliveries choose(Lake lake, Sources sources, LocalDate asOf) {
    Deliveries deliveries = of(lake, sources, asOf);
    deliveries.requireFresh();
    return deliveries;
  }

  /** The same, be the required sources fresh or not. */
  public static Deliveries of(Lake lake, Sources sources, LocalDate asOf) {
    Deliveries deliveries = new Deliveries(sources, asOf);
    InputFiles files = InputFiles.of(lake);
    for (SourceDeclaration source : sources.all()) {
      deliveries.used.add(deliveries.use(source, files));
    }
    return deliveries;
  }

  /**
   * Lets a run go on where no required source is stale or missing.
   *
   * @throws ProblemException exit 3 where one is
   */
  public void requireFresh() {
    List<Problem> problems =
        used.stream()
            .filter(one -> one.source().required() && one.status() != Status.FRESH)
            .map(one -> notFresh(one, asOf))
            .toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.REFUSED, problems);
    }
  }

  /** How old the newest delivery of each source is. */
  public List<SourceAge> ages() {
    return used.stream()
        .map(
            one ->
                new SourceAge(
                    one.source().id(),
                    one.source().kind(),
                    one.status().word(),
                    one.day(),
                    one.source().maxAgeDays(),
                    one.records()))
        .toList();
  }

  private Used use(SourceDeclaration source, InputFiles files) {
    Optional<LocalDate> day = files.newestDay(source.id(), asOf);
    if (day.isEmpty()) {
      return new Used(source, Status.MISSING, day, Optional.empty(), List.of());
    }
    boolean isStale = ChronoUnit.DAYS.between(day.get(), asOf) > source.maxAgeDays();
    if (sources.mapping(source.kind()).event()) {
      return events(source, day.get(), isStale, files);
    }
    if (isStale) {
      return new Used(source, Status.STALE, day, Optional.empty(), List.of());
    }
    return new Used(
        source,
        Status.FRESH,
        day,
        Optional.empty(),
        counted(List.copyOf(files.delivery(source.id(), day.get()).values())));
  }

  /** What events tell stays true when no more are delivered; only what they do not tell is open. */
  private Used events(
      SourceDeclaration source, LocalDate newest, boolean isStale, InputFiles files) {
    List<LocalDate> days =
        files.days(source.id()).stream()
            .filter(day -> !day.isAfter(asOf))
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Version> all = new ArrayList<>();
    LocalDate first = newest;
    for (LocalDate day : days) {
      all.addAll(files.delivery(source.id(), day).values());
      if (!day.isBefore(first.minusDays(source.coversDays()))) {
        first = day;
      }
    }
    return new Used(
        source,
        isStale ? Status.STALE : Status.FRESH,
        Optional.of(newest),
        Optional.of(first.plusDays(1).minusDays(source.coversDays())),
        counted(all));
  }

  private static List<Version> counted(List<Version> versions) {
    return versions.stream().filter(version -> !version.duplicate()).toList();
  }

  private static Problem notFresh(Used used, LocalDate asOf) {
    String reason =
        used.day()
            .map(
                day ->
                    "its newest delivery is of "
                        + day
                        + ", more than "
                        + used.source().maxAgeDays()
                        + " days before "
                        + asOf)
            .orElse("it has no delivery on or before " + asOf);
    return new Problem(
        "required source " + used.source().id(),
        reason,
        "Deliver it, or raise `max_age` or set `required: false` and accept what is unknown then");
  }

  /** One row per declared source: {@code core.source_delivery} without date and run. */
  public Dataset<Row> rows(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (Used one : used) {
      Mapping mapping = sources.mapping(one.source().kind());
      rows.add(
          RowFactory.create(
              one.source().id(),
              one.source().kind(),
              mapping.vendor(),
              one.source().directory().orElse(null),
              one.day().map(Date::valueOf).orElse(null),
              one.status().word(),
              one.source().maxAgeDays(),
              one.coveredFrom().map(Date::valueOf).orElse(null),
              (long) one.files().size(),
              one.records(),
              mapping.outputs().stream().map(MappingOutput::to).distinct().toArray(String[]::new),
              mapping.tellsAll().toArray(String[]::new),
              mapping.tellsEvents().toArray(String[]::new)));
    }
    return spark.createDataFrame(rows, TABLE.toldStructure());
  }

  /** Whether any file that is read may tell rows of a table. */
  public boolean tell(String table) {
    return used.stream()
        .filter(one -> !one.files().isEmpty())
        .flatMap(one -> sources.mapping(one.source().kind()).outputs().stream())
        .anyMatch(output -> output.to().equals(table));
  }

  /** How many records are read. */
  public long records() {
    return used.stream().mapToLong(Used::records).sum();
  }

  /** The files that are read, for the record of the run. */
  public List<Row> inputs() {
    List<Row> inputs = new ArrayList<>();
    for (Used one : used) {
      for (Version file : one.files()) {
        inputs.add(
            RowFactory.create(
                file.sourceId(), Date.valueOf(file.deliveredOn()), file.file(), file.sha256()));
      }
    }
    return inputs;
  }

  List<Used> used() {
    return used;
  }

  /** The files to read of one kind, one row each, with the directory that they export. */
  Dataset<Row> filesOf(String kind, SparkSession spark) {
    return files(spark, one -> one.source().kind().equals(kind));
  }

  /** The files to read of all kinds. */
  Dataset<Row> files(SparkSession spark) {
    return files(spark, one -> true);
  }

  private Dataset<Row> files(SparkSession spark, Predicate<Used> isMeant) {
    List<Row> rows = new ArrayList<>();
    for (Used one : used) {
      if (isMeant.test(one)) {
        for (Version file : one.files()) {
          rows.add(
              RowFactory.create(
                  file.sourceId(),
                  Date.valueOf(file.deliveredOn()),
                  file.file(),
                  file.sha256(),
                  file.runId(),
                  one.source().directory().orElse(null)));
        }
      }
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("source_id", DataTypes.StringType)
            .add("delivered_on", DataTypes.DateType)
            .add("file", DataTypes.StringType)
            .add("file_sha256", DataTypes.StringType)
            .add("run_id", DataTypes.StringType)
            .add("directory", DataTypes.StringType));
  }
}
