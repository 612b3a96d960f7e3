package io.exposureledger.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Counts the rows of one mart once for all metrics over it. */
final class MetricCounts {

  private static final String[] LINE = {"metric", "unit_kind", "unit", "stratum"};

  private final List<Metric> metrics;
  private final String enterprise;
  private final Optional<String> once;

  /**
   * Counts for the metrics over one mart.
   *
   * @param enterprise the organisation's name
   */
  MetricCounts(List<Metric> metrics, String enterprise) {
    this.metrics = metrics;
    this.enterprise = enterprise;
    List<String> columns =
        metrics.stream().flatMap(metric -> metric.once().stream()).distinct().toList();
    if (columns.size() > 1) {
      throw new IllegalArgumentException("Of one mart only one column counts once: " + columns);
    }
    this.once = columns.stream().findFirst();
  }

  /**
   * One row per {@code (metric, unit_kind, unit, stratum)} with its counts.
   *
   * <ol>
   *   <li>Rows are counted by directory, unit and stratum, and by what a metric counts once.
   *   <li>Those few counts stand in each line of each metric to which they belong.
   *   <li>What is counted once is one in each line: a yes, else unknown, else a no.
   *   <li>The lines are added up.
   * </ol>
   */
  Dataset<Row> of(Dataset<Row> rows) {
    List<String> columns = List.of(rows.columns());
    Map<String, String> kinds = UnitKinds.among(columns, metrics);
    List<String> by =
        Stream.of(kinds.values().stream(), Stream.of("stratum"), once.stream())
            .flatMap(it -> it)
            .filter(columns::contains)
            .toList();
    Dataset<Row> counted = rows.groupBy(keys(by)).agg(array(counts()).as("counts"));
    Dataset<Row> lines =
        counted
            .withColumn("line", explode(lines(kinds, by.contains("stratum"))))
            .select(
                once.map(functions::col).orElse(lit("")).as("thing"),
                col("line"),
                inline(col("counts")))
            .where(
                array_contains(col("unit_kinds"), col("line.unit_kind"))
                    .and(col("line.unit").isNotNull())
                    .and(
                        col("verdict_of")
                            .equalTo(Metric.ALL)
                            .or(col("line.stratum").equalTo(Metric.ALL))))
            .withColumn(
                "stratum",
                when(col("verdict_of").equalTo(Metric.ALL), col("line.stratum"))
                    .otherwise(col("verdict_of")))
            .withColumn("unit_kind", col("line.unit_kind"))
            .withColumn("unit", col("line.unit"));
    return summed(once.isPresent() ? once(lines) : lines, LINE)
        .orderBy("metric", "unit_kind", "unit", "stratum");
  }

  /** Without a key no rows would still be one group. */
  private static Column[] keys(List<String> by) {
    return Stream.concat(by.stream().map(functions::col), Stream.of(lit(true).as("is_counted")))
        .toArray(Column[]::new);
  }

  private Column lines(Map<String, String> kinds, boolean hasStrata) {
    List<Column> lines = new ArrayList<>();
    lines.add(line("enterprise", lit(enterprise), lit(Metric.ALL)));
    if (hasStrata) {
      lines.add(line("enterprise", lit(enterprise), col("stratum")));
    }
    kinds.forEach((kind, column) -> lines.add(line(kind, col(column), lit(Metric.ALL))));
    return array(lines.toArray(Column[]::new));
  }

  private static Column line(String unitKind, Column unit, Column stratum) {
    return struct(lit(unitKind).as("unit_kind"), unit.as("unit"), stratum.as("stratum"));
  }

  private Column[] counts() {
    return metrics.stream()
        .flatMap(
            metric ->
                metric.verdicts().entrySet().stream()
                    .map(verdict -> counted(metric, verdict.getKey(), expr(verdict.getValue()))))
        .toArray(Column[]::new);
  }

  private static Column counted(Metric metric, String verdictOf, Column verdict) {
    Column isOfGrain = expr(metric.rows());
    Column isAsked =
        isOfGrain.and(expr("(" + metric.scope() + ") and (" + metric.population() + ")"));
    return struct(
        lit(metric.id()).as("metric"),
        lit(verdictOf).as("verdict_of"),
        lit(metric.unitKinds().toArray(new String[0])).as("unit_kinds"),
        lit(metric.once().isPresent()).as("is_once"),
        weighed(metric, isAsked.and(verdict.equalTo("yes"))).as("yes"),
        weighed(metric, isAsked.and(verdict.equalTo("no"))).as("no"),
        weighed(metric, isAsked.and(verdict.equalTo("unknown"))).as("unknown"),
        weighed(metric, isOfGrain.and(not(isAsked))).as("out"));
  }

  private static Column weighed(Metric metric, Column is) {
    return sum(when(is, expr(metric.weight()).cast("bigint")).otherwise(lit(0L)));
  }

  /** One row per line and thing that is counted once, which is one of the four. */
  private static Dataset<Row> once(Dataset<Row> lines) {
    Column isYes = col("yes").gt(0);
    Column isUnknown = col("unknown").gt(0);
    Column isNo = col("no").gt(0);
    return summed(lines, "metric", "unit_kind", "unit", "stratum", "is_once", "thing")
        .select(
            col("metric"),
            col("unit_kind"),
            col("unit"),
            col("stratum"),
            one(lit(true), "yes"),
            one(not(isYes), "unknown"),
            one(not(isYes.or(isUnknown)), "no"),
            one(not(isYes.or(isUnknown).or(isNo)), "out"));
  }

  private static Column one(Column isStillOpen, String count) {
    return when(not(col("is_once")), col(count))
        .when(isStillOpen, least(col(count), lit(1L)))
        .otherwise(lit(0L))
        .as(count);
  }

  private static Dataset<Row> summed(Dataset<Row> rows, String... by) {
    return rows.groupBy(Stream.of(by).map(functions::col).toArray(Column[]::new))
        .agg(
            sum("yes").as("yes"),
            sum("no").as("no"),
            sum("unknown").as("unknown"),
            sum("out").as("out"));
  }
}
