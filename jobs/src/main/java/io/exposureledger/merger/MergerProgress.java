package io.exposureledger.merger;

import io.exposureledger.lake.Tables;
import io.exposureledger.logic.Steps;
import io.exposureledger.settings.YamlDocument;
import io.exposureledger.stats.Estimate;
import io.exposureledger.stats.Interval;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Where each merger stands: rows of {@code mart.merger_progress}. Counts by directory, privilege
 * and region go through the driver, accounts do not.
 */
public final class MergerProgress {

  private static final StructType STRUCTURE = Tables.named("mart.merger_progress").toldStructure();
  private static final String PEOPLE =
      "select merger_id, count(*), count_if(end_cause = 'enforced'), count_if(end_cause = 'left'),"
          + " count_if(end_cause = 'disabled'), count_if(end_cause = 'open'), count_if(pending ="
          + " 'yes'), count_if(pending = 'unknown'), count_if(misses_deadline = 'yes'), count_if(misses_deadline = 'unknown')"
          + " from mart_merger_person where merger_id is not null group by merger_id";
  private static final int OF_PEOPLE = 9;

  private final SparkSession spark;
  private final LocalDate asOf;

  public MergerProgress(SparkSession spark, LocalDate asOf) {
    this.spark = spark;
    this.asOf = asOf;
  }

  /**
   * One row per merger and directory, and one for all its directories. It reads the views {@code
   * core_merger}, {@code core_account}, {@code core_person}, {@code mart_enforcement} and {@code
   * mart_merger_person}.
   */
  public Dataset<Row> rows() {
    MergerGaps gaps =
        new MergerGaps(
            spark.sql(YamlDocument.resourceText("merger/progress.sql")).collectAsList().stream()
                .map(GapCount::of)
                .toList());
    Map<String, Row> people = new HashMap<>();
    spark.sql(PEOPLE).collectAsList().forEach(row -> people.put(row.getString(0), row));
    List<Row> rows = new ArrayList<>();
    for (Row merger :
        new Steps(spark, Map.of("as_of", asOf.toString()))
            .query("merger/in_force.sql")
            .collectAsList()) {
      String id = merger.getAs("merger_id");
      gaps.of(id, merger.getList(merger.fieldIndex("directories")))
          .forEach(
              (directory, gap) ->
                  rows.add(
                      row(
                          merger,
                          directory,
                          gap,
                          Optional.ofNullable(directory.equals("all") ? people.get(id) : null))));
    }
    return spark.createDataFrame(rows, STRUCTURE);
  }

  private Row row(Row merger, String directory, MergerGaps.Gap gap, Optional<Row> people) {
    Date closedOn = merger.getAs("closed_on");
    List<Object> values = new ArrayList<>();
    values.add(merger.getAs("merger_id"));
    values.add(directory);
    values.add(merger.getAs("company"));
    values.add(closedOn);
    values.add(merger.getAs("integration_deadline"));
    values.add(merger.getAs("sponsor"));
    values.add((int) ChronoUnit.DAYS.between(closedOn.toLocalDate(), asOf));
    GapCount acquired = gap.acquired();
    values.addAll(
        List.of(
            acquired.inScope(),
            acquired.gap(),
            acquired.partial(),
            acquired.unknown(),
            acquired.legacyOpen(),
            acquired.legacyUsed(),
            acquired.legacyUnknown(),
            acquired.legacyUsedUnknown(),
            gap.acquirer().inScope(),
            gap.acquirer().gap(),
            gap.acquirer().unknown()));
    add(values, gap.difference());
    add(values, gap.adjusted());
    values.add(gap.strata());
    values.add(gap.reason().orElse(null));
    for (int i = 1; i <= OF_PEOPLE; i++) {
      int place = i;
      values.add(people.map(row -> row.getLong(place)).orElse(directory.equals("all") ? 0L : null));
    }
    return RowFactory.create(values.toArray());
  }

  private static void add(List<Object> values, Optional<Estimate> estimate) {
    Optional<Interval> limits = estimate.map(Estimate::interval);
    values.add(estimate.map(Estimate::value).orElse(null));
    values.add(limits.map(Interval::low).orElse(null));
    values.add(limits.map(Interval::high).orElse(null));
  }
}
