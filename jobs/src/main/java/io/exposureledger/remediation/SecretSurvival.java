package io.exposureledger.remediation;

import io.exposureledger.metric.Estimated;
import io.exposureledger.survival.Curves;
import io.exposureledger.survival.Stratum;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Curves and estimates of every stratum of secrets. */
public final class SecretSurvival {

  private final Dataset<Row> curves;
  private final List<Estimated> estimates;

  private SecretSurvival(Dataset<Row> curves, List<Estimated> estimates) {
    this.curves = curves;
    this.estimates = List.copyOf(estimates);
  }

  /**
   * Estimates from the episodes that the view {@code mart_secret_episode} holds.
   *
   * @param organisation the name of the whole, which has its lines even where there is no secret
   */
  public static SecretSurvival of(SparkSession spark, String organisation) {
    List<Row> curves = new ArrayList<>();
    List<Estimated> estimates = new ArrayList<>();
    new Strata(spark, organisation)
        .each(
            stratum -> {
              curves.addAll(Curves.of(stratum));
              estimates.addAll(SecretEstimates.of(stratum));
            });
    if (estimates.isEmpty()) {
      estimates.addAll(
          SecretEstimates.of(
              new Stratum(Strata.SECRET, false, Stratum.ENTERPRISE, organisation, List.of())));
    }
    return new SecretSurvival(
        spark.createDataFrame(curves, Curves.STRUCTURE).coalesce(1), estimates);
  }

  /** {@code mart.survival_curve}. */
  public Dataset<Row> curves() {
    return curves;
  }

  /** Lines of {@code mart.metric}. */
  public List<Estimated> estimates() {
    return estimates;
  }
}
