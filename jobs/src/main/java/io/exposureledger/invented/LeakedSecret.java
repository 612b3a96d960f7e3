package io.exposureledger.invented;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A secret that leaked, and its whole life.
 *
 * @param number the number of the account that leaked it
 * @param second what else sees it
 * @param unit where a register names the unit and no repository
 * @param leakedAt when it was committed
 * @param leakOnFile when the exports say so, where that is out of order
 * @param diedAt when it stopped working
 * @param isCheckable whether anything can tell that it works
 * @param lastCheck when it could be checked for the last time; empty where it always can
 * @param occurrences how many places it is in
 * @param rounds its alerts in trackers, one after another; none where only scans see it
 */
public record LeakedSecret(
    int number,
    SecretType type,
    SecretDetector detector,
    Optional<SecretDetector> second,
    Repository repository,
    Optional<Unit> unit,
    Instant leakedAt,
    Optional<Instant> leakOnFile,
    Optional<Instant> diedAt,
    boolean isCheckable,
    Optional<Instant> lastCheck,
    int occurrences,
    List<SecretRound> rounds) {

  /** The truth's own name of it. */
  public String id() {
    return String.format(Locale.ROOT, "s-%08d", number);
  }

  /** What stands in the source code, plainly invented. */
  public String raw() {
    return String.format(Locale.ROOT, "EXAMPLE-INVENTED-%08d", number);
  }

  /** Whether it is found in a folder and not in a commit. */
  boolean isInWorkingTree(Organisation group) {
    return (detector == SecretDetector.GITLAB || detector == SecretDetector.GITLEAKS)
        && group.happens("secret_in_working_tree", number);
  }

  /** Where a tracker found it, whether it worked then. */
  public SecretValidity validityAtDetection() {
    return validity(rounds.get(0).detectedAt());
  }

  SecretValidity validity(Instant at) {
    if (!isCheckable) {
      return SecretValidity.UNKNOWN;
    }
    return isDead(at) ? SecretValidity.INACTIVE : SecretValidity.ACTIVE;
  }

  private boolean isDead(Instant at) {
    return diedAt.filter(died -> !died.isAfter(at)).isPresent();
  }
}
