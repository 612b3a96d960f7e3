package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.Tables;
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
  void theVerdictOfAMetricIsAnExpressionOverTheMart() {
    Dataset<Row> accounts =
        SharedSpark.session()
            .createDataFrame(List.of(), Tables.named("mart.account_exposure").structure());
    assertThat(Metrics.all())
        .allSatisfy(
            metric -> {
              assertThat(metric.grain()).isEqualTo("account");
              assertThat(metric.sentence()).isNotBlank();
              assertThat(
                      accounts
                          .selectExpr(metric.verdict(), metric.population())
                          .schema()
                          .apply(0)
                          .dataType())
                  .isEqualTo(DataTypes.StringType);
            });
  }
}
