package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricRowTest {

  @Test
  void aRowWhosePartsDoNotAddUpIsRefused() {
    assertThatThrownBy(() -> row(5, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sms.exposed of unit u-it: yes 1, no 2 and unknown 3 do not add up to 5 in scope");
  }

  @Test
  void notANumberIsRefused() {
    assertThatThrownBy(() -> row(6, OptionalDouble.of(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sms.exposed: NaN is not a number; leave it empty");
  }

  private static MetricRow row(long inScope, OptionalDouble value) {
    OptionalDouble none = OptionalDouble.empty();
    return new MetricRow(
        MetricRows.OCTOBER,
        "run",
        "sms.exposed",
        1,
        MetricRow.UNIT,
        "u-it",
        MetricRow.ALL,
        "account",
        inScope,
        1,
        2,
        3,
        0,
        value,
        none,
        none,
        none,
        none,
        Optional.empty(),
        MetricStatus.RANGE_ONLY,
        Optional.empty(),
        "nist-800-63b-4");
  }
}
