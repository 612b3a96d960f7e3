package io.exposureledger.report;

import java.util.Map;
import java.util.Optional;

/** The words for why something about a merger is not known. */
final class MergerWords {

  private static final Map<String, String> REASONS =
      Map.of(
          "nothing_in_scope", "none in scope",
          "nothing_known", "nothing known",
          "too_many_unknown", "too many not known",
          "no_acquirer", "no directory of the acquirer",
          "no_common_stratum", "no stratum in common");

  private MergerWords() {}

  static String reason(Optional<String> code) {
    return code.map(word -> REASONS.getOrDefault(word, Words.spaced(word)))
        .orElse("not computable");
  }
}
