package io.exposureledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SecretSentencesTest {

  private static final String WHOLE = SampleSecrets.WHOLE;
  private static final OptionalDouble NOT_REACHED = OptionalDouble.empty();

  @Test
  void aMedianHasItsLimits() {
    assertThat(quotable(median(41.2, 30, OptionalDouble.of(77)), counts(50, 20)))
        .isEqualTo(
            "By estimate, half of the 70 secrets detected since 12 May 2025 were revoked within 41.2"
                + " days (95 % limits 30 to 77 days). So far 50 were revoked and 20 are still open.");
  }

  @Test
  void anUpperLimitMayNotBeReached() {
    assertThat(quotable(median(41.2, 30, NOT_REACHED), counts(50, 20)))
        .contains("within 41.2 days (95 % limits 30 to not reached). So far 50");
  }

  @Test
  void moreThanHalfUsableIsSaidWhereItIsSo() {
    assertThat(quotable(refused(EstimateReasons.NOT_REACHED), counts(30, 40)))
        .isEqualTo(
            "Fewer than half of the 70 secrets detected since 12 May 2025 were revoked; 40 are still"
                + " open. More than half are still usable.");
  }

  @Test
  void halfIsNotMoreThanHalf() {
    assertThat(quotable(refused(EstimateReasons.NOT_REACHED), counts(35, 35)))
        .isEqualTo(
            "No more than half of the 70 secrets detected since 12 May 2025 were revoked; 35 are still"
                + " open.");
  }

  @Test
  void belowTenNothingIsEstimated() {
    assertThat(quotable(refused(EstimateReasons.TOO_FEW_AT_RISK), counts(5, 1)))
        .isEqualTo(
            "Fewer than 10 secrets were detected, so no estimate is given: of the 6 secrets detected"
                + " since 12 May 2025, 5 were revoked and 1 is still open.");
    assertThat(quotable(refused(EstimateReasons.TOO_FEW_AT_RISK), counts(12, 9)))
        .startsWith("Fewer than 10 secrets were at risk, so no estimate is given: of the 21");
  }

  @Test
  void anyOtherReasonIsGiven() {
    assertThat(quotable(refused(EstimateReasons.FOLLOW_UP_TOO_SHORT), counts(1, 20)))
        .isEqualTo(
            "No estimate is given: not observed for long enough. Of the 21 secrets detected since"
                + " 12 May 2025, 1 was revoked and 20 are still open.");
  }

  @Test
  void withoutSecretsOrARowNothingIsEstimated() {
    assertThat(quotable(refused(EstimateReasons.NOTHING_IN_SCOPE), SecretCounts.zero()))
        .isEqualTo("No secret is counted, so no estimate is given.");
    assertThat(
            new SecretSentences(new SecretMetrics(List.of()), counts(30, 40), "12 May 2025")
                .quotable())
        .isEqualTo("Days until half were revoked: not measured on this date.");
  }

  @Test
  void behindAnEstimateIsHowOpenOnesCount() {
    assertThat(sentences(median(41.2, 30, NOT_REACHED), counts(50, 20)).behind())
        .contains("The estimate counts each open one for as long as it was observed.");
    assertThat(sentences(refused(EstimateReasons.NOT_REACHED), counts(30, 40)).behind()).isEmpty();
  }

  @Test
  void contradictedRevocationsAreCounted() {
    SecretCounts counts =
        new SecretCounts(30, List.of(), 40, 1, List.of(), 12, 10, 7, 0, 0, 0, 0, Optional.empty());

    assertThat(sentences(refused(EstimateReasons.NOT_REACHED), counts).evidence())
        .contains("12 of 30\u00a0revocations rest on the tracker alone")
        .endsWith(
            "10 were found inactive by a check; 7 of 30 are contradicted: an alert was closed as"
                + " revoked, and its tool still calls the secret active, without saying when it was"
                + " checked; for 1 it is not told.");
    assertThat(sentences(refused(EstimateReasons.NOT_REACHED), counts).unknown().orElseThrow())
        .startsWith("Of 1 leaked secret it is no longer known whether it still works");
  }

  @Test
  void revocationsSayWhatTheyRestOn() {
    assertThat(sentences(refused(EstimateReasons.NOT_REACHED), counts(30, 40)).evidence())
        .startsWith("20 of 30\u00a0revocations rest on the tracker alone (ticket-based)")
        .endsWith("10 were found inactive by a check.");
    assertThat(sentences(refused(EstimateReasons.NOT_REACHED), SecretCounts.zero()).evidence())
        .isEqualTo("None was revoked.");
  }

  private static String quotable(MetricRow median, SecretCounts counts) {
    return sentences(median, counts).quotable().replace('\u00a0', ' ');
  }

  private static SecretSentences sentences(MetricRow median, SecretCounts counts) {
    return new SecretSentences(new SecretMetrics(List.of(median)), counts, "12 May 2025");
  }

  private static SecretCounts counts(long revoked, long open) {
    return new SecretCounts(
        revoked, List.of(), open, 0, List.of(), revoked - 10, 10, 0, 0, 0, 0, 0, Optional.empty());
  }

  private static MetricRow median(double value, double low, OptionalDouble high) {
    return SecretRows.point(
        SecretMetrics.MEDIAN, WHOLE, new long[] {1, 1, 0}, value, OptionalDouble.of(low), high);
  }

  private static MetricRow refused(String reason) {
    return SecretRows.none(SecretMetrics.MEDIAN, WHOLE, new long[] {1, 1, 0}, reason);
  }
}
