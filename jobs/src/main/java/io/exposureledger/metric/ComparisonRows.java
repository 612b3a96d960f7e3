package io.exposureledger.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.lake.Tables;
import io.exposureledger.metric.Comparison.Standing;
import io.exposureledger.metric.DurationComparison.Test;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.RestrictedMean;
import io.exposureledger.stats.RestrictedMeanDifference;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Compares the units of every metric that declares by which kinds it is compared. */
public final class ComparisonRows {

  private static final StructType STRUCTURE = Tables.named("mart.comparison").toldStructure();

  private final SparkSession spark;

  public ComparisonRows(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * One row per metric, kind of unit and unit that is compared: {@code mart.comparison}. The
   * counts, of which there are as many as units, go through the driver.
   *
   * @param metrics the rows of {@code mart.metric} of one date
   * @param durations comparisons of durations
   */
  public Dataset<Row> of(Dataset<Row> metrics, List<DurationComparison> durations) {
    List<UnitCount> counts =
        metrics
            .where(isCompared().and(col("stratum").equalTo(Metric.ALL)))
            .selectExpr("metric", "unit_kind", "unit", "yes", "yes + no")
            .collectAsList()
            .stream()
            .map(ComparisonRows::count)
            .toList();
    return spark.createDataFrame(
        Stream.concat(
                Comparisons.of(counts).stream().map(ComparisonRows::row),
                durations.stream().map(ComparisonRows::row))
            .toList(),
        STRUCTURE);
  }

  private static Column isCompared() {
    return Metrics.all().stream()
        .filter(metric -> !metric.comparedBy().isEmpty())
        .map(
            metric ->
                col("metric")
                    .equalTo(metric.id())
                    .and(col("unit_kind").isin(metric.comparedBy().toArray())))
        .reduce(lit(false), Column::or);
  }

  private static UnitCount count(Row row) {
    return new UnitCount(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        Metrics.named(row.getString(0)).per(),
        row.getLong(3),
        row.getLong(4));
  }

  private static Row row(Comparison comparison) {
    UnitCount count = comparison.count();
    Optional<Interval> at95 = comparison.standing().map(Standing::at95);
    Optional<Interval> at998 = comparison.standing().map(Standing::at998);
    return RowFactory.create(
        count.metric(),
        count.unitKind(),
        count.unit(),
        count.numerator(),
        count.denominator(),
        count.per(),
        "funnel",
        comparison.value().orElse(null),
        comparison.target(),
        orNull(at95, Interval::low),
        orNull(at95, Interval::high),
        orNull(at998, Interval::low),
        orNull(at998, Interval::high),
        null,
        null,
        null,
        comparison.overDispersion(),
        orNull(comparison.standing(), Standing::pValue),
        orNull(comparison.standing(), Standing::holm),
        orNull(comparison.standing(), Standing::benjaminiHochberg),
        comparison.mark().word());
  }

  private static Row row(DurationComparison one) {
    Optional<Interval> limits = one.difference().map(RestrictedMeanDifference::interval);
    return RowFactory.create(
        one.metric(),
        one.unitKind(),
        one.unit(),
        one.events(),
        one.subjects(),
        1L,
        "log_rank",
        orNull(one.mean(), RestrictedMean::mean),
        orNull(one.others(), RestrictedMean::mean),
        null,
        null,
        null,
        null,
        orNull(one.difference(), RestrictedMeanDifference::value),
        orNull(limits, Interval::low),
        orNull(limits, Interval::high),
        1.0,
        orNull(one.test(), Test::pValue),
        orNull(one.test(), Test::holm),
        orNull(one.test(), Test::benjaminiHochberg),
        one.mark().word());
  }

  private static <T> Double orNull(Optional<T> whole, ToDoubleFunction<T> part) {
    return whole.map(part::applyAsDouble).orElse(null);
  }
}
