package io.exposureledger.invented;

import io.exposureledger.invented.SecretRound.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lives of alerts, worked out from the fate of their secret. */
final class SecretFates {

  /** How long a revocation must hold. */
  static final Duration DURABLE = Duration.ofDays(30);

  private final Organisation group;
  private final SecretTimes times;

  SecretFates(Organisation group) {
    this.group = group;
    this.times = new SecretTimes(group);
  }

  /**
   * What happens to a secret.
   *
   * @param diedAt when it stops working, if it ever does
   */
  record Course(List<SecretRound> rounds, Optional<Instant> diedAt) {}

  /** Where a tracker keeps states. */
  Course tracked(SecretFate fate, SecretDetector detector, int number, Instant detected) {
    Instant closed = detected.plus(times.life("secret life", number));
    return switch (fate) {
      case INACTIVE_AT_DETECTION -> course(detected, List.of(), Optional.of(Instant.EPOCH));
      case STAYS -> course(detected, List.of(), Optional.empty());
      case DIES_UNNOTICED -> course(detected, List.of(), times.unnoticed(detected, number));
      case REVOKED -> revoked(detector, number, detected, closed);
      case BULK_CLOSED -> bulkClosed(detector, number, detected);
      case REOPENED -> reopened(number, detected, closed);
      case LEAKED_AGAIN ->
          detector == SecretDetector.GITGUARDIAN
              ? revoked(detector, number, detected, closed)
              : leakedAgain(number, detected, closed, times.gap("secret again", number, 31, 230));
      case REGRESSION ->
          detector == SecretDetector.GITHUB
              ? leakedAgain(number, detected, closed, times.gap("secret soon", number, 1, 29))
              : reopened(number, detected, closed);
      case FALSE_POSITIVE -> closed(detected, closed, SecretEnd.FALSE_POSITIVE);
      case USED_IN_TESTS -> closed(detected, closed, SecretEnd.USED_IN_TESTS);
      case PATTERN_REMOVED ->
          closed(
              detected,
              closed,
              // GitGuardian has no word for it.
              detector == SecretDetector.GITGUARDIAN
                  ? SecretEnd.FALSE_POSITIVE
                  : SecretEnd.PATTERN_REMOVED);
      case WONT_FIX -> accepted(number, detected, closed);
    };
  }

  /** Where only scans see it, from the first of them on. */
  Course scanned(SecretFate fate, int number, Instant firstSeen) {
    return switch (fate) {
      case INACTIVE_AT_DETECTION -> new Course(List.of(), Optional.of(Instant.EPOCH));
      case REVOKED, BULK_CLOSED, REOPENED, LEAKED_AGAIN, REGRESSION, DIES_UNNOTICED ->
          new Course(List.of(), Optional.of(firstSeen.plus(times.life("secret life", number))));
      case FALSE_POSITIVE, USED_IN_TESTS, PATTERN_REMOVED, WONT_FIX, STAYS ->
          new Course(List.of(), Optional.empty());
    };
  }

  private Course revoked(SecretDetector detector, int number, Instant detected, Instant closed) {
    if (detector == SecretDetector.REGISTER && group.happens("secret_closed_too_early", number)) {
      Instant before = detected.minus(Duration.ofDays(2));
      return course(detected, List.of(Change.closed(before, SecretEnd.REVOKED)), Optional.empty());
    }
    if (group.happens("secret_corrected_later", number)) {
      Change mistaken =
          new Change(closed, Optional.of(SecretEnd.REVOKED), Optional.of(SecretEnd.FALSE_POSITIVE));
      return course(detected, List.of(mistaken), Optional.empty());
    }
    return course(
        detected, List.of(Change.closed(closed, SecretEnd.REVOKED)), inTruth(number, closed));
  }

  /** A revocation that is only declared leaves the secret working. */
  private Optional<Instant> inTruth(int number, Instant revoked) {
    return group.happens("secret_only_declared", number) ? Optional.empty() : Optional.of(revoked);
  }

  private Course bulkClosed(SecretDetector detector, int number, Instant detected) {
    Instant bulk = new SecretCalendar(group).bulk();
    if (!detected.plus(Duration.ofDays(1)).isBefore(bulk)) {
      return course(detected, List.of(), Optional.empty());
    }
    Instant at = detector == SecretDetector.GITGUARDIAN ? bulk.plusNanos(774_362_000) : bulk;
    return group.happens("secret_bulk_as_revoked", number)
        ? course(detected, List.of(Change.closed(at, SecretEnd.REVOKED)), inTruth(number, at))
        : course(detected, List.of(Change.closed(at, SecretEnd.WONT_FIX)), Optional.empty());
  }

  private Course reopened(int number, Instant detected, Instant closed) {
    Instant opened = closed.plus(times.gap("secret reopened", number, 1, 29));
    List<Change> changes = new ArrayList<>();
    changes.add(Change.closed(closed, SecretEnd.REVOKED));
    changes.add(Change.reopened(opened));
    if (!group.happens("secret_closed_again", number)) {
      return course(detected, changes, Optional.empty());
    }
    Instant last = opened.plus(times.life("secret second life", number));
    changes.add(Change.closed(last, SecretEnd.REVOKED));
    return course(detected, changes, inTruth(number, last));
  }

  private Course leakedAgain(int number, Instant detected, Instant closed, Duration gap) {
    Instant again = closed.plus(gap);
    List<Change> changes = new ArrayList<>();
    if (group.happens("secret_closed_again", number)) {
      Instant last = again.plus(times.life("secret second life", number));
      changes.add(Change.closed(last, SecretEnd.REVOKED));
    }
    return new Course(
        List.of(
            new SecretRound(detected, List.of(Change.closed(closed, SecretEnd.REVOKED))),
            new SecretRound(again, changes)),
        Optional.empty());
  }

  private Course accepted(int number, Instant detected, Instant closed) {
    Optional<Instant> died =
        group.happens("secret_dies_though_accepted", number)
            ? times.unnoticed(closed, number)
            : Optional.empty();
    return course(detected, List.of(Change.closed(closed, SecretEnd.WONT_FIX)), died);
  }

  private static Course closed(Instant detected, Instant closed, SecretEnd end) {
    return course(detected, List.of(Change.closed(closed, end)), Optional.empty());
  }

  private static Course course(Instant detected, List<Change> changes, Optional<Instant> diedAt) {
    return new Course(List.of(new SecretRound(detected, changes)), diedAt);
  }
}
