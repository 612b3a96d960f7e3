package io.exposureledger.invented;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one tool knows of a secret in one place at a month-end.
 *
 * @param round 1, or 2 where it leaked again
 * @param place from 0, told apart by where the secret is
 * @param id in the tool's own words
 * @param repository empty where the tool does not say
 * @param leakedAt empty where the tool does not say
 * @param validity as the tool says
 * @param checkedAt when that was checked, where the tool says
 */
public record SecretAlert(
    SecretDetector detector,
    int round,
    int place,
    String id,
    String repository,
    Optional<Unit> unit,
    Optional<Instant> leakedAt,
    Instant detectedAt,
    Optional<Closing> closing,
    List<Instant> reopenedAt,
    SecretValidity validity,
    Optional<Instant> checkedAt) {

  /** Why and when it was closed. */
  public record Closing(Instant at, SecretEnd end) {}

  boolean isClosedAsRevoked() {
    return closing.filter(closed -> closed.end() == SecretEnd.REVOKED).isPresent();
  }
}
