package io.exposureledger.merger;

import io.exposureledger.logic.Steps;
import io.exposureledger.metric.Counts;
import io.exposureledger.metric.Estimated;
import io.exposureledger.metric.MetricValue;
import io.exposureledger.survival.Curves;
import io.exposureledger.survival.MedianTime;
import io.exposureledger.survival.Stratum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How long it takes until two factors are required of the people of each acquired company. */
public final class MergerSurvival {

  private static final String ENFORCED = "enforced";

  /**
   * Who leaves is seen no longer; who is disabled can no longer be enforced. Of whom nothing is
   * known now is open all the same, and counted apart.
   */
  private static final String TIMES =
      "select merger_id, double(datediff(ended_on, started_on)) as days, case when end_cause ="
          + " 'left' then 'open' when pending = 'unknown' then 'lost' else end_cause end as what,"
          + " count(*) from mart_merger_person where end_cause is not null group by all order by"
          + " merger_id, days, what";

  private final List<Stratum> mergers;
  private final double unknownShareForPoint;

  private MergerSurvival(List<Stratum> mergers, double unknownShareForPoint) {
    this.mergers = List.copyOf(mergers);
    this.unknownShareForPoint = unknownShareForPoint;
  }

  /**
   * From the views {@code core_merger} and {@code mart_merger_person}; as many counts as days come
   * to the driver.
   *
   * @param unknownShareForPoint the largest share of people not known with which a merger is
   *     estimated
   */
  public static MergerSurvival of(SparkSession spark, LocalDate asOf, double unknownShareForPoint) {
    Map<String, List<Stratum.Count>> times = new LinkedHashMap<>();
    new Steps(spark, Map.of("as_of", asOf.toString()))
        .query("merger/in_force.sql")
        .collectAsList()
        .forEach(merger -> times.put(merger.getAs("merger_id"), new ArrayList<>()));
    for (Row row : spark.sql(TIMES).collectAsList()) {
      times
          .get(row.getString(0))
          .add(new Stratum.Count(row.getDouble(1), row.getString(2), row.getLong(3)));
    }
    List<Stratum> mergers = new ArrayList<>();
    times.forEach((id, counts) -> mergers.add(new Stratum("merger", false, "merger", id, counts)));
    return new MergerSurvival(mergers, unknownShareForPoint);
  }

  /** Rows of {@code mart.survival_curve}. */
  public Dataset<Row> curves(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    mergers.stream()
        .filter(merger -> tooMuchUnknown(merger).isEmpty())
        .forEach(merger -> rows.addAll(Curves.of(merger)));
    return spark.createDataFrame(rows, Curves.STRUCTURE);
  }

  /** Lines of {@code mart.metric}. */
  public List<Estimated> estimates() {
    return mergers.stream().map(this::median).toList();
  }

  private Estimated median(Stratum merger) {
    return new Estimated(
        "merger.time_to_enforcement",
        merger.kind(),
        merger.name(),
        "all",
        tooMuchUnknown(merger)
            .map(reason -> MetricValue.notComputable(counts(merger), reason))
            .orElseGet(() -> MedianTime.of(merger, ENFORCED, counts(merger))));
  }

  private Optional<String> tooMuchUnknown(Stratum merger) {
    return MetricValue.tooMuchUnknown(counts(merger), unknownShareForPoint);
  }

  private static Counts counts(Stratum merger) {
    long enforced = merger.ended(ENFORCED);
    long unknown = merger.lost();
    return new Counts(enforced, merger.subjects() - enforced - unknown, unknown, 0);
  }
}
