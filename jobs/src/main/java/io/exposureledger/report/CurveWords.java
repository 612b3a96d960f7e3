package io.exposureledger.report;

/**
 * What a survival curve is of.
 *
 * @param noun who or what is counted, as many
 * @param event what happens to them
 * @param since what the clock starts with
 * @param inAnyWay the event, and what else may end the clock
 * @param longest the last day that the axis may have
 */
record CurveWords(String noun, String event, String since, String inAnyWay, int longest) {

  static final CurveWords SECRETS =
      new CurveWords("secrets", "revoked", "detection", "ended in any way", 365);

  static final CurveWords MERGERS =
      new CurveWords("people", "protected", "the closing", "protected or disabled", 1095);
}
