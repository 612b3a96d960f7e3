package io.exposureledger.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** What the metrics say yes of, one by one, and since when. */
public final class Findings {

  private static final StructType PLACES = StructType.fromDDL("as_of date, place int");

  private final SparkSession spark;

  public Findings(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * One row per finding of a run: {@code mart.finding} without {@code first_seen}.
   *
   * @param table the rows of a table by its name
   */
  public Dataset<Row> of(Function<String, Dataset<Row>> table) {
    return FindingRule.all().stream()
        .map(rule -> rule.of(table.apply(rule.over())))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /**
   * The findings with {@code first_seen}: the earliest date from which on every published date has
   * the finding, up to this one.
   *
   * <ol>
   *   <li>Each earlier published date has its place, counted back from this date.
   *   <li>Of a finding those dates count whose place among its own dates is the same: the first
   *       that differs comes after a date without it.
   * </ol>
   *
   * @param earlier {@code (as_of, finding_id)} of the findings of earlier published runs
   * @param published the published dates before this one, in any order
   */
  public Dataset<Row> since(
      Dataset<Row> findings, LocalDate asOf, Dataset<Row> earlier, List<LocalDate> published) {
    Dataset<Row> places = spark.createDataFrame(places(published), PLACES);
    Dataset<Row> first =
        earlier
            .join(places, "as_of")
            .withColumn(
                "own_place",
                row_number().over(Window.partitionBy("finding_id").orderBy(col("as_of").desc())))
            .where("own_place = place")
            .groupBy("finding_id")
            .agg(min("as_of").as("earlier_seen"));
    return findings
        .join(first, new String[] {"finding_id"}, "left")
        .withColumn("first_seen", coalesce(col("earlier_seen"), lit(Date.valueOf(asOf))))
        .drop("earlier_seen");
  }

  private static List<Row> places(List<LocalDate> published) {
    List<LocalDate> backwards =
        published.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    List<Row> places = new ArrayList<>();
    for (LocalDate date : backwards) {
      places.add(RowFactory.create(Date.valueOf(date), places.size() + 1));
    }
    return places;
  }
}
