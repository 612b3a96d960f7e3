package io.exposureledger.job;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that people know for the ids that a reason may hold.
 *
 * @param byId groups and policies
 */
record Names(Map<String, String> byId) {

  private static final Pattern WORD = Pattern.compile("[^\\s:,>]+");

  /** A reason with names in the place of ids. */
  String in(String reason) {
    return WORD.matcher(reason)
        .replaceAll(
            word -> Matcher.quoteReplacement(byId.getOrDefault(word.group(), word.group())));
  }

  Optional<String> in(Optional<String> reason) {
    return reason.map(this::in);
  }
}
