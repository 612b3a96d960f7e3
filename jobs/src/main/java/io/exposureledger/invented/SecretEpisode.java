package io.exposureledger.invented;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A secret from its detection to its end, as known at a month-end.
 *
 * @param episode from 1
 * @param repository empty where nothing says
 * @param end empty while it is at risk
 * @param censoredAt empty where it ended
 * @param excludedBecause why it is no subject; empty where it is one
 * @param isTicketBased whether nothing but a tracker says that it was revoked
 * @param hasHeld whether the revocation is 30 days old
 */
public record SecretEpisode(
    LeakedSecret secret,
    int episode,
    List<SecretAlert> alerts,
    String repository,
    String unit,
    Optional<Instant> leakedAt,
    Instant detectedAt,
    Optional<SecretAlert.Closing> end,
    Optional<Instant> censoredAt,
    Optional<String> excludedBecause,
    SecretValidity validityAtDetection,
    boolean isTicketBased,
    boolean hasHeld) {

  /** The end or the censoring. */
  public Optional<Instant> exitAt() {
    return end.map(SecretAlert.Closing::at).or(() -> censoredAt);
  }

  public boolean isLeakAfterDetection() {
    return leakedAt.filter(leaked -> leaked.isAfter(detectedAt)).isPresent();
  }
}
