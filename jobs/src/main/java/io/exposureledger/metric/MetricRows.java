package io.exposureledger.metric;

import io.exposureledger.lake.Tables;
import io.exposureledger.stats.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Counts each mart once for all metrics over it, and makes rates of the counts. */
public final class MetricRows {

  private static final StructType STRUCTURE = Tables.named("mart.metric").toldStructure();

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
   * many as units, go through the driver; what is counted does not.
   *
   * @param mart the rows of a mart by its name
   * @param enterprise the organisation's name
   * @param directories every declared directory: one in which there is nothing has a row that says
   *     so, and so has the enterprise
   */
  public Dataset<Row> of(
      Function<String, Dataset<Row>> mart, String enterprise, List<String> directories) {
    List<Row> rows = new ArrayList<>();
    Metrics.byMart()
        .forEach(
            (name, metrics) -> {
              Dataset<Row> counts = new MetricCounts(metrics, enterprise).of(mart.apply(name));
              rows.addAll(rows(counts, metrics, enterprise, directories));
            });
    return spark.createDataFrame(rows, STRUCTURE);
  }

  /**
   * The same of the metrics over rows that are no mart, or come after the marts.
   *
   * @param over what the metrics say that they count, such as {@code account_days}
   */
  public Dataset<Row> over(
      String over, Dataset<Row> rows, String enterprise, List<String> directories) {
    List<Metric> metrics = Metrics.over(over);
    return spark.createDataFrame(
        rows(new MetricCounts(metrics, enterprise).of(rows), metrics, enterprise, directories),
        STRUCTURE);
  }

  /** The same of the rate of resets. */
  public Dataset<Row> ofResets(ResetRates rates, String enterprise, List<String> directories) {
    Metric metric = Metrics.named("recovery.resets");
    List<Row> rows = new ArrayList<>();
    rates
        .lines(enterprise, directories)
        .forEach(
            (line, counts) ->
                rows.add(row(metric, line.unitKind(), line.unit(), Metric.ALL, counts)));
    return spark.createDataFrame(rows, STRUCTURE);
  }

  /** The same of values that are estimated. */
  public Dataset<Row> ofEstimates(List<Estimated> estimates) {
    return spark.createDataFrame(
        estimates.stream()
            .map(
                one ->
                    row(
                        Metrics.named(one.metric()),
                        one.unitKind(),
                        one.unit(),
                        one.stratum(),
                        one.value()))
            .toList(),
        STRUCTURE);
  }

  private List<Row> rows(
      Dataset<Row> counts, List<Metric> metrics, String enterprise, List<String> directories) {
    List<Row> rows = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Row count : counts.collectAsList()) {
      Metric metric = Metrics.named(count.getString(0));
      seen.add(List.of(metric.id(), count.getString(1), count.getString(2), count.getString(3)));
      rows.add(
          row(
              metric,
              count.getString(1),
              count.getString(2),
              count.getString(3),
              new Counts(count.getLong(4), count.getLong(5), count.getLong(6), count.getLong(7))));
    }
    for (Metric metric : metrics) {
      for (String stratum : metric.verdicts().keySet()) {
        for (List<String> line : expected(metric, enterprise, directories)) {
          if (seen.add(List.of(metric.id(), line.get(0), line.get(1), stratum))) {
            rows.add(row(metric, line.get(0), line.get(1), stratum, new Counts(0, 0, 0, 0)));
          }
        }
      }
    }
    return rows;
  }

  /** The lines that a metric has, whether there is anything to count or not. */
  private static List<List<String>> expected(
      Metric metric, String enterprise, List<String> directories) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("enterprise", enterprise));
    if (metric.unitKinds().contains("directory")) {
      directories.forEach(directory -> lines.add(List.of("directory", directory)));
    }
    return lines;
  }

  private Row row(Metric metric, String unitKind, String unit, String stratum, Counts counts) {
    MetricValue value =
        metric.isRate()
            ? MetricValue.rate(counts, metric.per(), unknownShareForPoint)
            : MetricValue.of(counts, unknownShareForPoint);
    return row(metric, unitKind, unit, stratum, value);
  }

  private Row row(Metric metric, String unitKind, String unit, String stratum, MetricValue value) {
    Counts counts = value.counts();
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
        value.interval().map(Interval::low).filter(Double::isFinite).orElse(null),
        value.interval().map(Interval::high).filter(Double::isFinite).orElse(null),
        value.intervalMethod().orElse(null),
        value.status().word(),
        value.reason().orElse(null),
        rulePack);
  }
}
