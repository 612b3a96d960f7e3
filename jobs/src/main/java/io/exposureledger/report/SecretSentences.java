package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of leaked secrets in sentences.
 *
 * @param since the day of the first detection
 */
record SecretSentences(SecretMetrics metrics, SecretCounts counts, String since) {

  /**
   * What to quote: the median with its limits and what was seen so far, or that half is not
   * reached.
   */
  String quotable() {
    Optional<MetricRow> median = metrics.whole(SecretMetrics.MEDIAN);
    if (median.isEmpty()) {
      return "Days until half were revoked: not measured on this date.";
    }
    MetricRow row = median.orElseThrow();
    if (row.status() == MetricStatus.POINT && row.value().isPresent()) {
      return "By estimate, half of the %s detected since %s were revoked within %s (95\u00a0%% limits %s). So far %s."
          .formatted(
              secrets(counts.subjects()),
              since,
              Days.of(row.value().getAsDouble()),
              Days.limits(row.ciLow(), row.ciHigh()),
              soFar());
    }
    return switch (row.reason().orElse("")) {
      case EstimateReasons.NOT_REACHED -> notReached();
      case EstimateReasons.TOO_FEW_AT_RISK -> tooFew();
      case EstimateReasons.NOTHING_IN_SCOPE -> "No secret is counted, so no estimate is given.";
      default ->
          "No estimate is given: %s. Of the %s detected since %s, %s."
              .formatted(
                  EstimateReasons.said(row.reason()), secrets(counts.subjects()), since, soFar());
    };
  }

  private String notReached() {
    String fewer =
        "%s than half of the %s detected since %s were revoked; %s still open."
            .formatted(
                2 * counts.revoked() < counts.subjects() ? "Fewer" : "No more",
                secrets(counts.subjects()),
                since,
                areOpen());
    return 2 * counts.open() > counts.subjects()
        ? fewer + " More than half are still usable."
        : fewer;
  }

  private String tooFew() {
    return counts.subjects() < SurvivalChart.FEW
        ? "Fewer than 10 secrets were detected, so no estimate is given: of the %s detected since %s, %s."
            .formatted(secrets(counts.subjects()), since, soFar())
        : "Fewer than 10 secrets were at risk, so no estimate is given: of the %s detected since %s, %s."
            .formatted(secrets(counts.subjects()), since, soFar());
  }

  private String soFar() {
    return wasRevoked(counts.revoked()) + " and " + areOpen() + " still open";
  }

  /** What an estimate makes of the open ones. */
  Optional<String> behind() {
    return metrics
        .whole(SecretMetrics.MEDIAN)
        .filter(row -> row.status() == MetricStatus.POINT)
        .map(row -> "The estimate counts each open one for as long as it was observed.");
  }

  /** What the revocations rest on. */
  String evidence() {
    long untold =
        counts.revoked() - counts.ticketBased() - counts.checked() - counts.contradicted();
    if (counts.revoked() == 0) {
      return "None was revoked.";
    }
    return "%s of %s on the tracker alone (ticket-based): an alert was closed as revoked, and no check confirms it. %s found inactive by a check%s%s."
        .formatted(
            Numbers.count(counts.ticketBased()),
            Numbers.of(counts.revoked(), "revocation")
                + (counts.ticketBased() == 1 ? " rests" : " rest"),
            wasWere(counts.checked()),
            counts.contradicted() > 0 ? contradicted() : "",
            untold > 0 ? "; for " + Numbers.count(untold) + " it is not told" : "");
  }

  private String contradicted() {
    return "; %s of %s %s contradicted: an alert was closed as revoked, and its tool still calls the secret active, without saying when it was checked"
        .formatted(
            Numbers.count(counts.contradicted()),
            Numbers.count(counts.revoked()),
            counts.contradicted() == 1 ? "is" : "are");
  }

  /** The mean days open within the first days, with their limits. */
  Optional<String> restricted(String metric, int days) {
    return metrics
        .whole(metric)
        .filter(row -> row.value().isPresent())
        .map(
            row ->
                "A secret stays open a mean of %s of the first %d days (95\u00a0%% limits %s)."
                    .formatted(
                        Days.number(row.value().getAsDouble()),
                        days,
                        Days.limits(row.ciLow(), row.ciHigh())));
  }

  /** The second clock. */
  Optional<String> fromLeak() {
    return metrics
        .whole(SecretMetrics.MEDIAN, SecretMetrics.FROM_LEAK)
        .map(
            row ->
                row.value().isPresent()
                    ? "Counted from the leak, where it is told, half were revoked within %s (95\u00a0%% limits %s). A secret enters at its detection, because one that was revoked before would never have been seen; the first days, with fewer than 10 under observation, are left out."
                        .formatted(
                            Days.of(row.value().getAsDouble()),
                            Days.limits(row.ciLow(), row.ciHigh()))
                    : "Counted from the leak, where it is told, the day by which half were revoked: %s."
                        .formatted(EstimateReasons.said(row.reason())));
  }

  /** For how long the open ones have been open. */
  Optional<String> ages() {
    return metrics
        .whole(SecretMetrics.OPEN_AGE)
        .filter(row -> row.value().isPresent() && counts.open() > 0)
        .map(
            row ->
                "Of the %s open, %s, %s and %s. The median age is %s%s."
                    .formatted(
                        Numbers.count(counts.open()),
                        openFor(30),
                        openFor(90),
                        openFor(365),
                        Days.of(row.value().getAsDouble()),
                        row.valueHigh().isPresent()
                            ? ", that of the oldest " + Days.of(row.valueHigh().getAsDouble())
                            : ""));
  }

  private String openFor(int days) {
    String count =
        metrics
            .whole(SecretMetrics.OPEN, days + "_days")
            .map(row -> Numbers.count(row.yes()))
            .orElse("an unknown number");
    return days == 30 ? count + " are older than 30\u00a0days" : count + " than " + days;
  }

  /** Those of which it is no longer known whether they work, and what to do about it. */
  Optional<String> unknown() {
    return counts.stateLost() == 0
        ? Optional.empty()
        : Optional.of(
            "Of %s leaked %s it is no longer known whether %s: the detector can no longer check %s. Ask the owner, or revoke %s."
                .formatted(
                    Numbers.count(counts.stateLost()),
                    counts.stateLost() == 1 ? "secret" : "secrets",
                    counts.stateLost() == 1 ? "it still works" : "they still work",
                    counts.stateLost() == 1 ? "it" : "them",
                    counts.stateLost() == 1 ? "it" : "them"));
  }

  /** What to know of the data behind the numbers. */
  List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (counts.stateLost() > 0) {
      caveats.add(
          "%s (%s) can no longer be checked, and %s counted as open until the last check."
              .formatted(
                  secrets(counts.stateLost()),
                  Numbers.share(counts.stateLost(), counts.subjects()),
                  counts.stateLost() == 1 ? "is" : "are"));
    }
    if (counts.bulkClosed() > 0) {
      caveats.add(
          "%s ended at an instant at which ten or more alerts were closed: a clean-up of the tracker looks like this, and so does one change of many keys."
              .formatted(secrets(counts.bulkClosed())));
    }
    if (counts.reopened() > 0) {
      caveats.add(
          "%s opened again after being closed; the last revocation counts."
              .formatted(wasWere(counts.reopened())));
    }
    if (counts.leakAfterDetection() > 0) {
      caveats.add(
          "%s told to have leaked after the detection; only the clock from detection counts %s."
              .formatted(
                  counts.leakAfterDetection() == 1
                      ? "1 is"
                      : Numbers.count(counts.leakAfterDetection()) + " are",
                  counts.leakAfterDetection() == 1 ? "it" : "them"));
    }
    return caveats;
  }

  private String areOpen() {
    return Numbers.count(counts.open()) + (counts.open() == 1 ? " is" : " are");
  }

  private static String wasRevoked(long count) {
    return wasWere(count) + " revoked";
  }

  private static String wasWere(long count) {
    return Numbers.count(count) + (count == 1 ? " was" : " were");
  }

  private static String secrets(long count) {
    return Numbers.of(count, "secret");
  }
}
