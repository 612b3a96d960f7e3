package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.Tables;
import io.exposureledger.report.MetricWording;
import io.exposureledger.settings.ResourceFolder;
import io.exposureledger.testing.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void everyMetricFileIsInTheRegistry() {
    List<String> files =
        ResourceFolder.files("metrics", ".yaml").stream()
            .map(file -> file.replace("metrics/", "").replace(".yaml", ""))
            .toList();
    assertThat(Metrics.all())
        .extracting(Metric::id)
        .containsExactlyInAnyOrderElementsOf(files)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyMetricIsCalledByWordsInTheReportAndNotByItsId() {
    assertThat(Metrics.all())
        .extracting(Metric::id)
        .allSatisfy(id -> assertThat(MetricWording.of(id).title()).isNotEqualTo(id));
  }

  @Test
  void theVerdictsOfAMetricAreExpressionsOverItsMart() {
    assertThat(Metrics.all())
        .filteredOn(metric -> metric.over().startsWith("mart."))
        .allSatisfy(
            metric -> {
              Dataset<Row> mart =
                  SharedSpark.session()
                      .createDataFrame(List.of(), Tables.named(metric.over()).structure());
              assertThat(metric.sentence()).isNotBlank();
              assertThat(mart.selectExpr(metric.rows(), metric.scope(), metric.population()))
                  .isNotNull();
              metric
                  .verdicts()
                  .forEach(
                      (stratum, verdict) ->
                          assertThat(mart.selectExpr(verdict).schema().apply(0).dataType())
                              .as("%s %s", metric.id(), stratum)
                              .isEqualTo(DataTypes.StringType));
            });
  }

  @Test
  void whatCountsAccountsCountsTheirExposureOrTheirEnforcement() {
    assertThat(Metrics.all())
        .filteredOn(metric -> metric.grain().equals("account"))
        .allSatisfy(
            metric ->
                assertThat(metric.over())
                    .as(metric.id())
                    .isEqualTo(
                        metric.id().matches("mfa[.].*|merger[.].*")
                            ? "mart.enforcement"
                            : "mart.account_exposure"));
  }

  @Test
  void aMetricIsComparedByKindsOfUnitInWhichItIsCounted() {
    assertThat(Metrics.all())
        .allSatisfy(
            metric ->
                assertThat(metric.unitKinds()).as(metric.id()).containsAll(metric.comparedBy()));
  }
}
