package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendChartTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 31);

  @Test
  void columnsShareOneScale() {
    TrendChart.Column tallest = new TrendChart("Exposed", rows(3)).columns().get(0);

    assertThat(tallest.scopeY()).isEqualTo("22.0");
    assertThat(tallest.scopeHeight()).isEqualTo("138.0");
    assertThat(tallest.yesHeight()).isEqualTo("69.0");
    assertThat(tallest.unknownY()).isEqualTo("77.2");
  }

  @Test
  void manyDatesKeepTheNewestColumnsAndLabelFew() {
    List<TrendChart.Column> columns = new TrendChart("Exposed", rows(60)).columns();

    assertThat(columns).hasSize(24);
    assertThat(columns.get(23).count()).isEqualTo("50");
    assertThat(columns).filteredOn(column -> !column.day().isEmpty()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void nobodyInScopeIsAnEmptyColumn() {
    MetricRow nobody = new MetricRows(FIRST, "run").whole("sms.exposed", 0, 0, 0);

    assertThat(new TrendChart("Exposed", List.of(nobody)).columns().get(0).scopeHeight())
        .isEqualTo("0.0");
  }

  private static List<MetricRow> rows(int dates) {
    return IntStream.range(0, dates)
        .mapToObj(at -> new MetricRows(FIRST.plusMonths(at), "run"))
        .map(rows -> rows.whole("sms.exposed", 50, 40, 10))
        .toList();
  }
}
