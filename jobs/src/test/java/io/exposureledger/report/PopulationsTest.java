package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationsTest {

  private final List<PopulationLine> units = new Populations(SampleReport.model()).units();

  @Test
  void unitsAreInTheOrderOfNamesAndNotRanked() {
    assertThat(units)
        .extracting(PopulationLine::name)
        .containsExactly(
            "Finance",
            "Head Office",
            "Information Technology",
            "Operations",
            "Quillhaven",
            "Tessel",
            "Tessel Field Service <West & East>",
            "Small units",
            "UNASSIGNED");
  }

  @Test
  void smallUnitsAreAddedUp() {
    PopulationLine small = units.get(units.size() - 2);

    assertThat(small.detail().replace('\u00a0', ' '))
        .isEqualTo("2 units with fewer than 10 accounts each");
    assertThat(small.exposed()).contains(new Counts(6, 4, 1));
    assertThat(small.interval()).isEmpty();
  }

  @Test
  void poolingKeepsTheTotals() {
    Counts shown =
        units.stream()
            .map(line -> line.exposed().orElseThrow())
            .reduce(new Counts(0, 0, 0), Counts::plus);
    Counts measured =
        SampleReport.model().metrics().stream()
            .filter(row -> row.unitKind().equals(MetricRow.UNIT))
            .filter(row -> row.metric().equals("sms.exposed"))
            .map(MetricRow::counts)
            .reduce(new Counts(0, 0, 0), Counts::plus);

    assertThat(shown).isEqualTo(measured);
    assertThat(new Populations(SampleReport.model()).whole().exposed()).contains(measured);
  }

  @Test
  void aMetricThatWasNotMeasuredForAPartIsNotZero() {
    PopulationLine directory = new Populations(SampleReport.model()).directories().get(0);

    assertThat(directory.latent()).isEmpty();
    assertThat(PopulationLine.cell(directory.latent())).isEqualTo("not measured");
  }
}
