package io.exposureledger.invented;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** How strong the strongest way into an account is, and how weak the weakest. */
final class Classes {

  private static final String UNKNOWN = "unknown";

  /**
   * Something that an account has enrolled, on a path.
   *
   * @param of its class; empty where it is not known what it is
   * @param completes whether it is there, and is permitted
   */
  record Use(Optional<MethodClass> of, Answer completes) {}

  private final Function<String, List<Use>> uses;

  Classes(Function<String, List<Use>> uses) {
    this.uses = uses;
  }

  /** The class of the best second factor. */
  String best() {
    TreeSet<MethodClass> known = known(Ways.SECOND_FACTOR);
    if (known.contains(MethodClass.PHISHING_RESISTANT_HARDWARE) || isKnown(Ways.SECOND_FACTOR)) {
      return (known.isEmpty() ? MethodClass.PASSWORD_ONLY : known.last()).word();
    }
    return UNKNOWN;
  }

  /**
   * The weakest path.
   *
   * @param signIn whether two factors are required to sign in
   * @param legacyOpen whether a protocol without a second factor is open
   * @param atDesk the weakest class that the help desk takes
   */
  Verdicts.Weakest weakest(Protection signIn, Answer legacyOpen, Optional<MethodClass> atDesk) {
    Map<String, String> open = new LinkedHashMap<>();
    legacy(legacyOpen).ifPresent(one -> open.put(Ways.LEGACY, one));
    signIn(signIn).ifPresent(one -> open.put(Ways.SIGN_IN, one));
    lowest(Ways.SECOND_FACTOR, MethodClass.TELEPHONE)
        .ifPresent(one -> open.put(Ways.SECOND_FACTOR, one));
    lowest(Ways.SELF_SERVICE, MethodClass.NOT_A_FACTOR)
        .ifPresent(one -> open.put(Ways.SELF_SERVICE, one));
    open.put(Ways.HELP_DESK, atDesk.map(MethodClass::word).orElse(UNKNOWN));
    String weakest = weakest(open);
    return new Verdicts.Weakest(
        weakest,
        open.keySet().stream()
            .filter(path -> !weakest.equals(UNKNOWN) && open.get(path).equals(weakest))
            .findFirst()
            .orElse(""));
  }

  private static String weakest(Map<String, String> open) {
    String least = MethodClass.PASSWORD_ONLY.word();
    if (open.containsValue(least)) {
      return least;
    }
    if (open.containsValue(UNKNOWN)) {
      return UNKNOWN;
    }
    return List.of(MethodClass.values()).stream()
        .map(MethodClass::word)
        .filter(open::containsValue)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Optional<String> legacy(Answer isOpen) {
    return switch (isOpen) {
      case YES -> Optional.of(MethodClass.PASSWORD_ONLY.word());
      case NO -> Optional.empty();
      case UNKNOWN -> Optional.of(UNKNOWN);
    };
  }

  private static Optional<String> signIn(Protection twoFactors) {
    return switch (twoFactors) {
      case YES -> Optional.empty();
      case NO, PARTIAL -> Optional.of(MethodClass.PASSWORD_ONLY.word());
      case UNKNOWN -> Optional.of(UNKNOWN);
    };
  }

  /** Empty where nothing opens the path; nothing weaker than the floor ever does. */
  private Optional<String> lowest(String path, MethodClass floor) {
    TreeSet<MethodClass> known = known(path);
    if (!known.isEmpty() && floor.isAtLeast(known.first())) {
      return Optional.of(known.first().word());
    }
    if (!isKnown(path)) {
      return Optional.of(UNKNOWN);
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(known.first().word());
  }

  private boolean isKnown(String path) {
    return uses.apply(path).stream().noneMatch(use -> use.completes() == Answer.UNKNOWN);
  }

  private TreeSet<MethodClass> known(String path) {
    TreeSet<MethodClass> found = new TreeSet<>();
    uses.apply(path).stream()
        .filter(use -> use.completes() == Answer.YES)
        .flatMap(use -> use.of().stream())
        .forEach(found::add);
    return found;
  }
}
