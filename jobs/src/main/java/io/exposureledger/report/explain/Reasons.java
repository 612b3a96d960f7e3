package io.exposureledger.report.explain;

import io.exposureledger.report.UnknownReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reason of the lake as a sentence. */
final class Reasons {

  private static final Pattern WORD = Pattern.compile("[a-z]+,?");
  private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)+");

  private Reasons() {}

  /** What a reason says: of a code its meaning, else its own words. */
  static String sentence(Optional<String> reason) {
    String text = reason.orElse("No reason was recorded");
    if (CODE.matcher(text).matches()) {
      return UnknownReason.of(text).meaning();
    }
    return (startsWithWord(text) ? raised(text) : text) + ".";
  }

  private static String raised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A name, such as that of a policy, keeps its letters. */
  private static boolean startsWithWord(String text) {
    return WORD.matcher(text.split(" ", 2)[0]).matches();
  }

  /** A verdict in a word, and why. */
  static String verdict(String verdict, Optional<String> reason) {
    return word(verdict) + ". " + sentence(reason);
  }

  static String word(String verdict) {
    return verdict.equals("unknown") ? "not known" : verdict;
  }
}
