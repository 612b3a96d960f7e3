package io.exposureledger.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Six secrets closed after 1, 2, 3, 5, 8, 13 days and four open for 200 to 500 days: why a mean of
 * the closed ones says nothing of how long secrets stay usable.
 *
 * <p>Values: R 4.2.2, survival 3.5-3 {@code survfit(…, conf.type = "log-log")}, its {@code
 * quantile} and its {@code rmean}, to the digits given.
 */
class TwentySevenDaysTest {

  private static final double[] CLOSED = {1, 2, 3, 5, 8, 13};
  private static final double[] OPEN = {200, 300, 400, 500};

  private static final KaplanMeier CURVE =
      KaplanMeier.of(
          SurvivalCounts.ofSubjects(
              Stream.concat(
                      DoubleStream.of(CLOSED).mapToObj(day -> Subject.ended(day, "revoked")),
                      DoubleStream.of(OPEN).mapToObj(Subject::censored))
                  .toList()));

  @Test
  void theMeanOfTheClosedIsFiveDays() {
    assertThat(DoubleStream.of(CLOSED).average().orElseThrow()).isEqualTo(5.33, within(.005));
  }

  @Test
  void theMedianIsTenAndAHalfWithoutAnUpperLimit() {
    SurvivalQuantile median = CURVE.median(LimitType.LOG_LOG, 0.95);
    assertThat(median.time()).hasValue(10.5);
    assertThat(median.low()).hasValue(1);
    assertThat(median.high()).isEmpty();
  }

  @Test
  void sixInTenAreRemediatedByDayTwentySeven() {
    assertThat(1 - CURVE.at(27).orElseThrow().value()).isEqualTo(.6, within(1e-12));
  }

  @Test
  void theMeanWithinAYearIsAHundredAndFortyNineDays() {
    assertThat(List.of(mean(90), mean(365)))
        .satisfiesExactly(
            ninety -> assertThat(ninety).isEqualTo(39.2, within(1e-9)),
            year -> assertThat(year).isEqualTo(149.2, within(1e-9)));
  }

  private static double mean(double tau) {
    return RestrictedMean.of(CURVE, tau).orElseThrow().mean();
  }
}
