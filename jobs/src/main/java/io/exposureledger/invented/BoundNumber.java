package io.exposureledger.invented;

import java.time.Instant;
import java.util.Optional;

/**
 * A telephone that an account has as a method.
 *
 * @param id as the vendor names what is bound; unique in its account
 * @param registeredAt when it was added, where the vendor tells
 * @param usedAt when it was last used, where the vendor tells
 * @param isMasked whether the vendor hides all but the end of the number
 */
public record BoundNumber(
    Account account,
    String id,
    Telephones.Use use,
    Optional<Instant> registeredAt,
    Optional<Instant> usedAt,
    boolean isMasked) {

  /** When it was last known to reach the person; empty where no one can say. */
  Optional<Instant> provenAt() {
    return usedAt
        .filter(used -> registeredAt.filter(used::isBefore).isEmpty())
        .or(() -> registeredAt);
  }
}
