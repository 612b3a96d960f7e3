package io.exposureledger.oracle;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.LakeViews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;

/** Compares the marts of a date with the truth that the generator wrote. */
final class Oracle {

  /** What a comparison says. */
  enum State {
    AGREE,
    DISAGREE,
    /** The truth tells something that no mart holds yet. */
    MISSING
  }

  /**
   * One column in one unit.
   *
   * @param rows how many rows the truth has of it
   * @param differing how many of them the mart tells otherwise, those that only one has included
   */
  record Line(State state, String what, String unit, long rows, long differing) {

    @Override
    public String toString() {
      return "%-8s %-45s %-32s %,9d rows %,7d differ".formatted(state, what, unit, rows, differing);
    }
  }

  private static final int ROWS_SHOWN = 5;

  private final Lake lake;
  private final SparkSession spark;
  private final Path truth;
  private final LocalDate asOf;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();

  Oracle(Lake lake, Path truth, LocalDate asOf) {
    this.lake = lake;
    this.spark = lake.spark();
    this.truth = truth;
    this.asOf = asOf;
  }

  List<Line> lines() {
    return lines;
  }

  /** The first rows of what differs: the key, the truth and the mart. */
  List<String> examples() {
    return examples;
  }

  /**
   * Compares a table row by row and column by column, by unit. A column that the mart has not is
   * missing.
   *
   * @param key the columns that name a row in both
   */
  Oracle compare(String table, List<String> key, List<String> columns) {
    return compare("mart." + table, table, key, columns);
  }

  /** The same where mart and truth have names of their own. */
  Oracle compare(String mart, String table, List<String> key, List<String> columns) {
    Dataset<Row> told = truth(table).cache();
    LakeViews.published(lake, mart, Optional.of(asOf));
    Dataset<Row> found = spark.table(mart);
    Dataset<Row> asked = key.contains("directory") ? ofMeasured(mart, told, found) : told;
    List<String> held = columns.stream().filter(column -> holds(found, told, column)).toList();
    columns.stream()
        .filter(column -> !held.contains(column))
        .forEach(column -> missing(mart + "." + column, asked));
    Dataset<Row> both = joined(asked, found, key, held).cache();
    held.forEach(column -> count(both, mart, column, key));
    both.unpersist();
    told.unpersist();
    return this;
  }

  /** The rows of directories that the mart holds; the others are missing. */
  private Dataset<Row> ofMeasured(String mart, Dataset<Row> told, Dataset<Row> found) {
    List<String> directories =
        found.select("directory").distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    missing(mart, told, directories);
    return told.where(col("directory").isin(directories.toArray()));
  }

  /** Whether the mart has the column, and beside a name the level on which it was found. */
  private static boolean holds(Dataset<Row> found, Dataset<Row> told, String column) {
    List<String> columns = List.of(found.columns());
    String level = column + "_level";
    return columns.contains(column)
        && (columns.contains(level) || !List.of(told.columns()).contains(level));
  }

  /** Compares the acts of agents by day, and that each day that was made a burst is found. */
  Oracle compareResetDays() {
    Dataset<Row> told =
        truth("reset_days")
            .groupBy("agent", "day")
            .agg(
                sum(col("resets").cast("bigint")).cast("string").as("resets"),
                max("made_burst").as("burst"));
    LakeViews.published(lake, "mart.reset_day", Optional.of(asOf));
    Dataset<Row> found =
        spark
            .table("mart.reset_day")
            .where("subject_kind = 'agent' and resets > 0")
            .select(col("subject").as("agent"), col("day"), col("resets"), col("burst"));
    Dataset<Row> both =
        joined(told, found, List.of("agent", "day"), List.of("resets", "burst")).cache();
    count(both, "mart.reset_day", "resets", List.of("agent", "day"));
    // Chance makes bursts too: only those that were made must be there.
    count(both.where("told_burst = 'yes'"), "mart.reset_day", "burst", List.of("agent", "day"));
    both.unpersist();
    return this;
  }

  /** Compares the episode to which each alert belongs, and which alerts belong together. */
  Oracle compareSecrets() {
    LakeViews.published(lake, "mart.secret_episode", Optional.of(asOf));
    Dataset<Row> told = SecretsOfAlerts.told(truth("secret_alerts"), truth("secrets"));
    Dataset<Row> found = SecretsOfAlerts.found(spark.table("mart.secret_episode"));
    List<String> columns =
        Stream.of(found.columns()).filter(column -> !column.equals("alert")).toList();
    Dataset<Row> both = joined(told, found, List.of("alert"), columns).cache();
    columns.forEach(column -> count(both, "mart.secret_episode", column, List.of("alert")));
    both.unpersist();
    return this;
  }

  /** Compares whom one directory protects and another does not. */
  Oracle comparePartialPersons() {
    return compareOfMergers(
        truth("partial_persons").withColumnRenamed("answer", "partial"),
        "partial is not null",
        List.of("company", "person_id"),
        List.of("partial"));
  }

  /** Compares the clocks of people of acquired companies; the date is the last of the truth. */
  Oracle compareMergers() {
    return compareOfMergers(
        truth("mergers")
            .withColumnsRenamed(
                Map.of(
                    "two_factors_ended_on", "any_factor_ended_on",
                    "two_factors_end_cause", "any_factor_end_cause")),
        "end_cause is not null",
        List.of("merger_id", "person_id"),
        List.of(
            "started_on",
            "ended_on",
            "end_cause",
            "any_factor_ended_on",
            "any_factor_end_cause",
            "deadline"));
  }

  private Oracle compareOfMergers(
      Dataset<Row> told, String rows, List<String> key, List<String> columns) {
    LakeViews.published(lake, "mart.merger_person", Optional.of(asOf));
    Dataset<Row> found = spark.table("mart.merger_person").where(rows);
    Dataset<Row> both = joined(told, found, key, columns).cache();
    columns.forEach(column -> count(both, "mart.merger_person", column, key));
    both.unpersist();
    return this;
  }

  private void missing(String what, Dataset<Row> told) {
    Column unit =
        List.of(told.columns()).contains("unit")
            ? coalesce(col("unit"), lit("UNASSIGNED"))
            : lit("all");
    told.groupBy(unit.as("of"))
        .count()
        .orderBy("of")
        .collectAsList()
        .forEach(
            row ->
                lines.add(
                    new Line(
                        State.MISSING, what, row.getString(0), row.getLong(1), row.getLong(1))));
  }

  private void missing(String mart, Dataset<Row> told, List<String> directories) {
    told.where(not(col("directory").isin(directories.toArray())))
        .groupBy("directory")
        .count()
        .collectAsList()
        .forEach(
            row ->
                lines.add(
                    new Line(
                        State.MISSING,
                        mart,
                        "directory " + row.getString(0),
                        row.getLong(1),
                        row.getLong(1))));
  }

  private static Dataset<Row> joined(
      Dataset<Row> told, Dataset<Row> found, List<String> key, List<String> columns) {
    Column isSame = lit(true);
    for (String name : key) {
      isSame = isSame.and(told.col(name).equalTo(found.col(name)));
    }
    List<Column> selected = new ArrayList<>();
    key.forEach(name -> selected.add(coalesce(told.col(name), found.col(name)).as(name)));
    List<String> toldColumns = List.of(told.columns());
    String by =
        toldColumns.contains("unit")
            ? "unit"
            : toldColumns.contains("directory") ? "directory" : key.get(0);
    selected.add(coalesce(told.col(by), lit("not in the truth")).as("of"));
    for (String column : columns) {
      boolean isList = found.schema().apply(column).dataType() instanceof ArrayType;
      selected.add((isList ? sorted(told.col(column)) : told.col(column)).as("told_" + column));
      selected.add(text(found.col(column), isList).as("found_" + column));
    }
    return told.join(found, isSame, "full_outer").select(selected.toArray(Column[]::new));
  }

  /** A list in a cell of the truth, its parts in order. */
  private static Column sorted(Column cell) {
    return array_join(array_sort(split(cell, "[|]")), "|");
  }

  /** As the truth writes it: nothing is an empty cell. */
  private static Column text(Column value, boolean isList) {
    return nullif(isList ? array_join(array_sort(value), "|") : value.cast("string"), lit(""));
  }

  private void count(Dataset<Row> both, String mart, String column, List<String> key) {
    Column differs = not(col("told_" + column).eqNullSafe(col("found_" + column)));
    both.groupBy("of")
        .agg(count_if(lit(true)), count_if(differs))
        .orderBy("of")
        .collectAsList()
        .forEach(row -> add(mart + "." + column, row.getString(0), row.getLong(1), row.getLong(2)));
    List<Column> shown = new ArrayList<>();
    key.forEach(name -> shown.add(col(name)));
    shown.add(col("told_" + column));
    shown.add(col("found_" + column));
    both.where(differs)
        .select(shown.toArray(Column[]::new))
        .orderBy(key.get(0), key.subList(1, key.size()).toArray(String[]::new))
        .limit(ROWS_SHOWN)
        .collectAsList()
        .forEach(row -> examples.add(mart + "." + column + " " + row));
  }

  private void add(String what, String unit, long rows, long differing) {
    lines.add(new Line(differing == 0 ? State.AGREE : State.DISAGREE, what, unit, rows, differing));
  }

  /** Compares the counts of every metric for the enterprise, each directory and each unit. */
  Oracle compareTotals() {
    LakeViews.published(lake, "mart.metric", Optional.of(asOf));
    Dataset<Row> told =
        truth("totals").unionByName(truth("days").withColumn("metric", lit("sms.days")));
    Dataset<Row> found = spark.table("mart.metric").where("stratum = 'all'");
    Column isSame =
        told.col("metric")
            .equalTo(found.col("metric"))
            .and(told.col("unit_kind").equalTo(found.col("unit_kind")))
            .and(
                told.col("unit_kind")
                    .equalTo("enterprise")
                    .or(told.col("unit").equalTo(found.col("unit"))));
    Column differs = lit(false);
    for (String count : List.of("in_scope", "yes", "no", "unknown")) {
      differs = differs.or(not(told.col(count).cast("bigint").eqNullSafe(found.col(count))));
    }
    told.join(found, isSame, "left")
        .select(
            told.col("metric"),
            told.col("unit_kind"),
            told.col("unit"),
            told.col("in_scope").cast("bigint"),
            found.col("metric").isNull(),
            differs)
        .orderBy("metric", "unit_kind", "unit")
        .collectAsList()
        .forEach(
            row -> {
              State state =
                  row.getBoolean(4)
                      ? State.MISSING
                      : row.getBoolean(5) ? State.DISAGREE : State.AGREE;
              lines.add(
                  new Line(
                      state,
                      "mart.metric " + row.getString(0),
                      row.getString(1) + " " + row.getString(2),
                      row.getLong(3),
                      state == State.AGREE ? 0 : 1));
            });
    return this;
  }

  private Dataset<Row> truth(String table) {
    Path dated = truth.resolve(table).resolve(asOf.toString());
    return spark
        .read()
        .option("header", true)
        .csv((Files.isDirectory(dated) ? dated : truth.resolve(table)).toString());
  }
}
