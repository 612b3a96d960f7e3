package io.exposureledger.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of the leaked secrets.
 *
 * @param endedOtherwise by cause, those that ended without a revocation
 * @param open those that are open, of which it is still known
 * @param stateLost those that were open when they were checked last, and cannot be checked any more
 * @param excluded by reason, those that were seen and are not counted
 * @param ticketBased of the revoked, those that nothing but a tracker says so of
 * @param checked of the revoked, those that a check found inactive
 * @param contradicted of the revoked, those that a tracker says so of while the newest delivery
 *     still calls them active, without saying when that was checked
 * @param bulkClosed those that ended together with nine or more others
 * @param acceptedRisk of the open, those that were closed as an accepted risk
 * @param firstDetected when the first of those counted was detected
 */
public record SecretCounts(
    long revoked,
    List<Tally> endedOtherwise,
    long open,
    long stateLost,
    List<Tally> excluded,
    long ticketBased,
    long checked,
    long contradicted,
    long bulkClosed,
    long reopened,
    long leakAfterDetection,
    long acceptedRisk,
    Optional<Instant> firstDetected) {

  /** The order in which the lists are given does not matter. */
  public SecretCounts {
    endedOtherwise = endedOtherwise.stream().sorted(Tally.ORDER).toList();
    excluded = excluded.stream().sorted(Tally.ORDER).toList();
  }

  static SecretCounts zero() {
    return new SecretCounts(0, List.of(), 0, 0, List.of(), 0, 0, 0, 0, 0, 0, 0, Optional.empty());
  }

  /** Those counted. */
  public long subjects() {
    return revoked + otherwise() + open + stateLost;
  }

  public long otherwise() {
    return sum(endedOtherwise);
  }

  public long outOfScope() {
    return sum(excluded);
  }

  private static long sum(List<Tally> tallies) {
    return tallies.stream().mapToLong(Tally::accounts).sum();
  }
}
