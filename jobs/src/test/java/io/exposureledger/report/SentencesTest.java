package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final MetricRows rows = MetricRows.october();

  @Test
  void aRangeSaysTheLowestAndTheHighest() {
    assertThat(sentence(rows.whole("sms.exposed", 120, 193, 87)))
        .isEqualTo(
            "120 of 400 accounts in scope (30.0 %) can still be entered with a text message or a"
                + " call; for 87 (21.8 %) it is not known, so the true share lies between 30.0 %"
                + " and 51.8 %.");
  }

  @Test
  void aPointBesideUnknownsSaysWhatItIsAShareOf() {
    assertThat(sentence(rows.whole("sms.exposed", 120, 270, 10)))
        .isEqualTo(
            "120 of 400 accounts in scope (30.0 %) can still be entered with a text message or a"
                + " call; for 10 (2.5 %) it is not known, so the true share lies between 30.0 %"
                + " and 32.5 %, and is 30.8 % among the 390 that are known.");
  }

  @Test
  void aPointWithoutUnknownsIsOneShare() {
    assertThat(sentence(rows.whole("sms.latent", 0, 400, 0)))
        .isEqualTo(
            "0 of 400 accounts in scope (0 %) would open to a text message or a call as soon as a"
                + " number is enrolled.");
  }

  @Test
  void privilegedAccountsAreCountedAmongTheirOwn() {
    assertThat(sentence(rows.whole("sms.privileged_exposed", 4, 12, 37)))
        .startsWith(
            "4 of 53 accounts in scope that hold or may hold a privileged role (7.5 %) can still");
  }

  @Test
  void aRateOverNothingIsSaidSo() {
    assertThat(sentence(rows.whole("sms.exposed", 0, 0, 0)))
        .isEqualTo("Exposed: not computable: there are no accounts in scope.");
  }

  @Test
  void whatIsNotComputableGivesItsReason() {
    MetricRow row = rows.whole("sms.exposed", 1, 2, 0);
    MetricRow refused =
        new MetricRow(
            row.asOf(),
            row.runId(),
            "sms.days",
            1,
            row.unitKind(),
            row.unit(),
            row.stratum(),
            row.grain(),
            3,
            1,
            2,
            0,
            0,
            row.value(),
            row.valueLow(),
            row.valueHigh(),
            row.ciLow(),
            row.ciHigh(),
            row.ciMethod(),
            MetricStatus.NOT_COMPUTABLE,
            Optional.of("not reached"),
            row.rulePack());

    assertThat(sentence(refused)).isEqualTo("Days exposed: not computable: not reached.");
  }

  @Test
  void whereNothingIsKnownNothingIsSaidOfTheShare() {
    assertThat(sentence(rows.whole("sms.exposed", 0, 0, 50)))
        .isEqualTo(
            "For all 50 accounts in scope it is not known whether they can still be entered with a"
                + " text message or a call, so nothing can be said about the share.");
  }

  @Test
  void aCutoffSaysWhoWhenAndHowLong() {
    Cutoff cutoff = new Cutoff("entra", LocalDate.of(2027, 2, 1), 73, 65, 0, Optional.empty());

    assertThat(plain(cutoff.sentence(MetricRows.OCTOBER)))
        .isEqualTo(
            "73 accounts will lose access on 1 February 2027, 93 days after this date, when"
                + " Microsoft Entra stops delivering text messages and calls; for 65 more it is not"
                + " known.");
    assertThat(plain(cutoff.sentence(LocalDate.of(2027, 2, 2))))
        .startsWith("73 accounts are without access since 1 February 2027, 1 day before this date");
  }

  private static String sentence(MetricRow row) {
    return plain(Sentences.of(row));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
