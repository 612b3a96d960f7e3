package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * A path into an account.
   *
   * @param known the weakest class with which it is surely open
   * @param possible the weakest with which it may be
   */
  private record Way(String path, Optional<MethodClass> known, Optional<MethodClass> possible) {

    static Way passwordIf(String path, Answer isOpen) {
      Optional<MethodClass> password = Optional.of(MethodClass.PASSWORD_ONLY);
      return switch (isOpen) {
        case YES -> new Way(path, password, Optional.empty());
        case NO -> new Way(path, Optional.empty(), Optional.empty());
        case UNKNOWN -> new Way(path, Optional.empty(), password);
      };
    }
  }

  private final Function<String, List<Use>> uses;

  Classes(Function<String, List<Use>> uses) {
    this.uses = uses;
  }

  /** The class of the best second factor; unknown only where there may be a better one. */
  String best() {
    MethodClass known =
        classes(Ways.SECOND_FACTOR, Answer.YES, MethodClass.PASSWORD_ONLY)
            .max(Comparator.naturalOrder())
            .orElse(MethodClass.PASSWORD_ONLY);
    return classes(Ways.SECOND_FACTOR, Answer.UNKNOWN, MethodClass.PHISHING_RESISTANT_HARDWARE)
            .anyMatch(possible -> possible.compareTo(known) > 0)
        ? UNKNOWN
        : known.word();
  }

  /**
   * The weakest path; unknown only where one may be open to something weaker.
   *
   * @param signIn whether two factors are required to sign in
   * @param legacyOpen whether a protocol without a second factor is open
   * @param atDesk the weakest class that the help desk takes
   */
  Verdicts.Weakest weakest(Protection signIn, Answer legacyOpen, Optional<MethodClass> atDesk) {
    List<Way> ways = new ArrayList<>();
    ways.add(Way.passwordIf(Ways.LEGACY, legacyOpen));
    ways.add(Way.passwordIf(Ways.SIGN_IN, isOpen(signIn)));
    ways.add(lowest(Ways.SECOND_FACTOR, MethodClass.TELEPHONE));
    ways.add(lowest(Ways.SELF_SERVICE, MethodClass.NOT_A_FACTOR));
    ways.add(
        atDesk
            .map(taken -> new Way(Ways.HELP_DESK, Optional.of(taken), Optional.empty()))
            .orElseGet(() -> Way.passwordIf(Ways.HELP_DESK, Answer.UNKNOWN)));
    Optional<MethodClass> known = least(ways.stream().flatMap(way -> way.known().stream()));
    Optional<MethodClass> possible = least(ways.stream().flatMap(way -> way.possible().stream()));
    boolean mayBeWeaker =
        known.isEmpty() || possible.filter(one -> one.compareTo(known.get()) < 0).isPresent();
    return mayBeWeaker
        ? new Verdicts.Weakest(UNKNOWN, "")
        : new Verdicts.Weakest(
            known.get().word(),
            ways.stream()
                .filter(way -> way.known().equals(known))
                .findFirst()
                .orElseThrow()
                .path());
  }

  /** By a single factor. */
  private static Answer isOpen(Protection twoFactors) {
    return switch (twoFactors) {
      case YES -> Answer.NO;
      case NO, PARTIAL -> Answer.YES;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  /** Nothing weaker than the floor opens the path. */
  private Way lowest(String path, MethodClass floor) {
    return new Way(
        path, least(classes(path, Answer.YES, floor)), least(classes(path, Answer.UNKNOWN, floor)));
  }

  private Stream<MethodClass> classes(String path, Answer completes, MethodClass ofUnknown) {
    return uses.apply(path).stream()
        .filter(use -> use.completes() == completes)
        .map(use -> use.of().orElse(ofUnknown));
  }

  private static Optional<MethodClass> least(Stream<MethodClass> classes) {
    return classes.min(Comparator.naturalOrder());
  }
}
