package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private final MetricRows september = new MetricRows(SampleReport.SEPTEMBER, "run-1");
  private final MetricRows october = MetricRows.october();

  @Test
  void theUnknownOfBothDatesBoundTheChange() {
    Change change = change(exposed(september, 167, 183, 60), exposed(october, 120, 193, 87));

    assertThat(change.difference()).isEqualTo(-47);
    assertThat(change.points()).contains("\u221210.7");
    assertThat(change.bounds()).isEqualTo("\u2212107 to +40");
    assertThat(change.direction()).isEqualTo(Change.Direction.NOT_CERTAIN);
    assertThat(change.sentence("30 September 2026"))
        .isEqualTo(
            "Since 30 September 2026 the accounts known to be exposed went from 167 of 410 in scope"
                + " to 120 of 400 (\u221247); those not known went from 60 to 87, so it is not"
                + " certain whether there are fewer or more.");
  }

  @Test
  void aFallThatTheUnknownCannotUndoIsFewer() {
    assertThat(change(exposed(september, 167, 183, 10), exposed(october, 120, 193, 20)).direction())
        .isEqualTo(Change.Direction.FEWER);
  }

  @Test
  void aRiseThatTheUnknownCannotUndoIsMore() {
    assertThat(change(exposed(september, 10, 90, 5), exposed(october, 16, 84, 0)).direction())
        .isEqualTo(Change.Direction.MORE);
  }

  @Test
  void nothingUnknownAndNothingChangedIsTheSame() {
    assertThat(change(exposed(september, 10, 90, 0), exposed(october, 10, 95, 0)).direction())
        .isEqualTo(Change.Direction.SAME);
  }

  @Test
  void aShareOverNothingHasNoDifference() {
    assertThat(change(exposed(september, 0, 0, 0), exposed(october, 10, 95, 0)).points()).isEmpty();
  }

  @Test
  void whatWasNotMeasuredIsNotCompared() {
    Change change =
        new Change(MetricWording.of("sms.exposed"), Optional.empty(), exposed(october, 10, 90, 0));

    assertThat(change.obstacle()).contains("Not measured on the earlier date");
  }

  private static MetricRow exposed(MetricRows rows, long yes, long no, long unknown) {
    return rows.whole("sms.exposed", yes, no, unknown);
  }

  private static Change change(MetricRow before, MetricRow now) {
    return new Change(MetricWording.of("sms.exposed"), Optional.of(before), now);
  }
}
