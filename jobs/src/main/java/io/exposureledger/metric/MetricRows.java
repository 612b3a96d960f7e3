package io.exposureledger.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.exposureledger.stats.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Counts accounts once for every metric, unit and stratum, and makes rates of the counts. */
public final class MetricRows {

  private static final StructType STRUCTURE =
      StructType.fromDDL(
          "metric string, version int, unit_kind string, unit string, stratum string, grain string,"
              + " in_scope bigint, yes bigint, no bigint, unknown bigint, out_of_scope bigint,"
              + " value double, value_low double, value_high double, ci_low double, ci_high double,"
              + " ci_method string, status string, reason string, rule_pack string");

  private final SparkSession spark;
  private final String rulePack;
  private final double unknownShareForPoint;

  public MetricRows(SparkSession spark, String rulePack, double unknownShareForPoint) {
    this.spark = spark;
    this.rulePack = rulePack;
    this.unknownShareForPoint = unknownShareForPoint;
  }

  /**
   * One row per metric, unit and stratum: {@code mart.metric}. The counts, of which there are as
   * many as units, go through the driver; the accounts do not.
   *
   * @param accounts {@code mart.account_exposure}
   * @param enterprise the organisation's name
   * @param directories every declared directory: one without an account has a row that says so
   */
  public Dataset<Row> of(Dataset<Row> accounts, String enterprise, List<String> directories) {
    Map<String, Metric> metrics = new HashMap<>();
    Metrics.all().forEach(metric -> metrics.put(metric.id(), metric));
    List<Row> rows = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Row count : counts(accounts, enterprise).collectAsList()) {
      rows.add(
          row(
              metrics.get(count.getString(0)),
              count.getString(1),
              count.getString(2),
              count.getString(3),
              new Counts(count.getLong(4), count.getLong(5), count.getLong(6), count.getLong(7))));
      if (count.getString(1).equals("directory")) {
        seen.add(count.getString(2));
      }
    }
    for (String directory : directories) {
      if (!seen.contains(directory)) {
        for (Metric metric : Metrics.all()) {
          rows.add(row(metric, "directory", directory, "all", new Counts(0, 0, 0, 0)));
        }
      }
    }
    return spark.createDataFrame(rows, STRUCTURE);
  }

  /**
   * One row per {@code (metric, unit_kind, unit, stratum)} with its counts: accounts are counted
   * once by directory, unit and stratum, and those few counts are then added up.
   */
  private static Dataset<Row> counts(Dataset<Row> accounts, String enterprise) {
    Column lines =
        array(
            line("enterprise", lit(enterprise), lit("all")),
            line("enterprise", lit(enterprise), col("stratum")),
            line("directory", col("directory"), lit("all")),
            line("unit", col("unit"), lit("all")));
    return accounts
        .groupBy("directory", "unit", "stratum")
        .agg(
            array(Metrics.all().stream().map(MetricRows::counted).toArray(Column[]::new))
                .as("metrics"))
        .select(col("*"), explode(lines).as("line"))
        .select(col("line"), inline(col("metrics")))
        .groupBy("metric", "line")
        .agg(
            sum("yes").as("yes"),
            sum("no").as("no"),
            sum("unknown").as("unknown"),
            sum("out").as("out"))
        .select(
            "metric", "line.unit_kind", "line.unit", "line.stratum", "yes", "no", "unknown", "out")
        .orderBy("metric", "unit_kind", "unit", "stratum");
  }

  private static Column line(String unitKind, Column unit, Column stratum) {
    return struct(lit(unitKind).as("unit_kind"), unit.as("unit"), stratum.as("stratum"));
  }

  private static Column counted(Metric metric) {
    Column isAsked = expr("scope = 'in_scope' and (" + metric.population() + ")");
    Column verdict = expr(metric.verdict());
    return struct(
        lit(metric.id()).as("metric"),
        count_if(isAsked.and(verdict.equalTo("yes"))).as("yes"),
        count_if(isAsked.and(verdict.equalTo("no"))).as("no"),
        count_if(isAsked.and(verdict.equalTo("unknown"))).as("unknown"),
        count_if(not(isAsked)).as("out"));
  }

  private Row row(Metric metric, String unitKind, String unit, String stratum, Counts counts) {
    MetricValue value = MetricValue.of(counts, unknownShareForPoint);
    return RowFactory.create(
        metric.id(),
        metric.version(),
        unitKind,
        unit,
        stratum,
        metric.grain(),
        counts.inScope(),
        counts.yes(),
        counts.no(),
        counts.unknown(),
        counts.outOfScope(),
        value.value().orElse(null),
        value.low().orElse(null),
        value.high().orElse(null),
        value.interval().map(Interval::low).orElse(null),
        value.interval().map(Interval::high).orElse(null),
        value.interval().isPresent() ? MetricValue.INTERVAL_METHOD : null,
        value.status().word(),
        value.reason().orElse(null),
        rulePack);
  }
}
