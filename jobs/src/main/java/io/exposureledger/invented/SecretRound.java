package io.exposureledger.invented;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life of an alert in a tracker that keeps states.
 *
 * @param changes in the order of time
 */
record SecretRound(Instant detectedAt, List<Change> changes) {

  /**
   * An alert is closed, or opened again.
   *
   * @param end why it was closed; empty where it was opened again
   * @param corrected what the next delivery says instead, where the first was a mistake
   */
  record Change(Instant at, Optional<SecretEnd> end, Optional<SecretEnd> corrected) {

    static Change closed(Instant at, SecretEnd end) {
      return new Change(at, Optional.of(end), Optional.empty());
    }

    static Change reopened(Instant at) {
      return new Change(at, Optional.empty(), Optional.empty());
    }
  }
}
