package io.exposureledger.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.exposureledger.stats.BinomialCount;
import io.exposureledger.stats.MantelHaenszel;
import io.exposureledger.stats.Newcombe;
import io.exposureledger.stats.TwoProportions;
import io.exposureledger.testing.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the mergers of {@link BoughtCompany} stand. */
class MergerProgressTest {

  private static List<Row> progress;

  @BeforeAll
  static void follow() {
    BoughtCompany.people();
    progress =
        new MergerProgress(SharedSpark.session(), BoughtCompany.AS_OF).rows().collectAsList();
  }

  @Test
  void theGapStandsBesideTheAcquirers() {
    assertThat(progress)
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactly(
            "M-1 all",
            "M-1 bought",
            "M-3 all",
            "M-3 second",
            "M-4 all",
            "M-4 unseen",
            "M-5 all",
            "M-5 nobody",
            "M-6 all",
            "M-6 half",
            "M-6 other half",
            "M-7 all",
            "M-7 emptied");
    Row whole = progress.get(0);
    assertThat(whole.<String>getAs("directory")).isEqualTo("all");
    assertThat(whole.<Integer>getAs("days_since_closing")).isEqualTo(108);
    assertThat(whole.<Long>getAs("in_scope")).isEqualTo(12);
    assertThat(whole.<Long>getAs("gap")).isEqualTo(5);
    assertThat(whole.<Long>getAs("partial")).isEqualTo(1);
    assertThat(whole.<Long>getAs("legacy_unknown")).isZero();
    assertThat(whole.<Long>getAs("acquirer_in_scope")).isEqualTo(4);
    assertThat(whole.<Long>getAs("acquirer_unknown")).isEqualTo(1);
    BinomialCount here = new BinomialCount(5, 10);
    BinomialCount there = new BinomialCount(0, 3);
    assertThat(whole.<Double>getAs("difference_high"))
        .isEqualTo(Newcombe.of(here, there, 0.95).interval().high(), within(1e-12));
    assertThat(whole.<Double>getAs("adjusted_difference"))
        .isEqualTo(
            MantelHaenszel.of(List.of(new TwoProportions(here, there)), 0.95)
                .riskDifference()
                .value(),
            within(1e-12));
    assertThat(whole.<Integer>getAs("adjusted_strata")).isEqualTo(1);
    assertThat(progress.get(1).isNullAt(progress.get(1).fieldIndex("people"))).isTrue();
  }

  @Test
  void thePeopleOfAMergerAddUp() {
    Row whole = progress.get(0);
    assertThat(whole.<Long>getAs("people")).isEqualTo(19);
    assertThat(whole.<Long>getAs("people_enforced")).isEqualTo(4);
    assertThat(whole.<Long>getAs("people_left")).isEqualTo(2);
    assertThat(whole.<Long>getAs("people_disabled")).isEqualTo(3);
    assertThat(whole.<Long>getAs("people_open")).isEqualTo(10);
    assertThat(whole.<Long>getAs("people_pending")).isEqualTo(1);
    assertThat(whole.<Long>getAs("people_unknown")).isEqualTo(2);
  }
}
