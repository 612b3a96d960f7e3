package io.exposureledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.metric.MetricValue.Status;
import io.exposureledger.stats.Wilson;
import org.junit.jupiter.api.Test;

class MetricValueTest {

  @Test
  void aRateIsOfTheKnownOnesAndItsBoundsAreOfAllInScope() {
    MetricValue value = MetricValue.of(new Counts(30, 67, 3, 12), 0.05);
    assertThat(value.status()).isEqualTo(Status.POINT);
    assertThat(value.value()).contains(30.0 / 97);
    assertThat(value.low()).contains(0.30);
    assertThat(value.high()).contains(0.33);
    assertThat(value.interval()).contains(Wilson.of(30, 97, 0.95));
    assertThat(value.reason()).isEmpty();
  }

  @Test
  void exactlyTheAllowedShareOfUnknownStillHasAValue() {
    assertThat(MetricValue.of(new Counts(10, 9, 1, 0), 0.05).status()).isEqualTo(Status.POINT);
    assertThat(MetricValue.of(new Counts(50, 45, 5, 0), 0.05).status()).isEqualTo(Status.POINT);
  }

  @Test
  void aboveTheAllowedShareOfUnknownThereIsARangeOnly() {
    MetricValue value = MetricValue.of(new Counts(10, 8, 1, 0), 0.05);
    assertThat(value.status()).isEqualTo(Status.RANGE_ONLY);
    assertThat(value.value()).isEmpty();
    assertThat(value.interval()).isEmpty();
    assertThat(value.low()).contains(10.0 / 19);
    assertThat(value.high()).contains(11.0 / 19);
    assertThat(value.reason()).contains("unknown share 0.0526 is above 0.0500");
  }

  @Test
  void whereAllAreUnknownTheRangeIsEverything() {
    MetricValue value = MetricValue.of(new Counts(0, 0, 4, 0), 0.05);
    assertThat(value.status()).isEqualTo(Status.RANGE_ONLY);
    assertThat(value.low()).contains(0.0);
    assertThat(value.high()).contains(1.0);
  }

  @Test
  void aRateOverNothingIsNotComputableAndNeverZero() {
    MetricValue value = MetricValue.of(new Counts(0, 0, 0, 9), 0.05);
    assertThat(value.status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(value.value()).isEmpty();
    assertThat(value.low()).isEmpty();
    assertThat(value.high()).isEmpty();
    assertThat(value.interval()).isEmpty();
    assertThat(value.reason()).contains("nothing in scope");
  }

  @Test
  void noneAndAllAreRatesToo() {
    assertThat(MetricValue.of(new Counts(0, 7, 0, 0), 0.05).value()).contains(0.0);
    assertThat(MetricValue.of(new Counts(7, 0, 0, 0), 0.05).value()).contains(1.0);
  }

  @Test
  void theStatusHasTheWordOfTheTable() {
    assertThat(Status.RANGE_ONLY.word()).isEqualTo("range_only");
  }
}
