package io.exposureledger.report;

import java.util.Map;
import java.util.Optional;

/**
 * Why something is not estimated of secrets and mergers, as {@code mart.metric.reason} holds it.
 */
final class EstimateReasons {

  static final String NOT_REACHED = "not reached";
  static final String TOO_FEW_AT_RISK = "too few at risk";
  static final String FOLLOW_UP_TOO_SHORT = "follow-up too short";
  static final String NOTHING_IN_SCOPE = "nothing in scope";
  static final String NOTHING_REVOKED = "nothing was revoked";

  static final Map<String, String> WORDS =
      Map.of(
          NOT_REACHED, "not reached",
          TOO_FEW_AT_RISK, "fewer than 10 at risk",
          FOLLOW_UP_TOO_SHORT, "not observed for long enough",
          NOTHING_IN_SCOPE, "none counted",
          NOTHING_REVOKED, "none revoked");

  private EstimateReasons() {}

  /** The reason in the words of the report. */
  static String said(Optional<String> reason) {
    return reason
        .map(word -> WORDS.getOrDefault(word, Words.spaced(word)))
        .orElse("reason not recorded");
  }
}
