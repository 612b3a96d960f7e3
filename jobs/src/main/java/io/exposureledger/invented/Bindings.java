package io.exposureledger.invented;

import java.util.List;
import java.util.Set;

/**
 * What an account has enrolled, as far as its directory tells.
 *
 * @param isKnown whether the directory tells anything of it
 * @param isWhole whether there is nothing that it does not tell
 * @param held each thing enrolled, by the methods that it serves: a mobile number takes two
 */
record Bindings(boolean isKnown, boolean isWhole, List<Set<Method>> held) {

  static Bindings unknown() {
    return new Bindings(false, false, List.of());
  }

  Answer has(Method method) {
    return has(held.stream().anyMatch(methods -> methods.contains(method)));
  }

  /** Whether a number that serves these methods is among it. */
  Answer hasNumber(Set<Method> methods) {
    return has(held.contains(methods));
  }

  private Answer has(boolean isSeen) {
    if (!isKnown) {
      return Answer.UNKNOWN;
    }
    return isSeen ? Answer.YES : isWhole ? Answer.NO : Answer.UNKNOWN;
  }
}
