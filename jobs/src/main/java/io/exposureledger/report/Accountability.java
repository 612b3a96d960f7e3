package io.exposureledger.report;

import java.util.List;

/**
 * Who answers for the exposed accounts in scope.
 *
 * @param patterns accounts by what is missing; {@code complete} where nothing is
 * @param exceptionStatuses accounts by the status of their exception
 * @param exceptionReasons accounts by the test that their exception fails; an account may be in
 *     several
 */
public record Accountability(
    List<OwnerRow> owners,
    List<Tally> patterns,
    List<Tally> exceptionStatuses,
    List<Tally> exceptionReasons) {

  public Accountability {
    owners = owners.stream().sorted(OwnerRow.ORDER).toList();
    patterns = patterns.stream().sorted(Tally.ORDER).toList();
    exceptionStatuses = exceptionStatuses.stream().sorted(Tally.ORDER).toList();
    exceptionReasons = exceptionReasons.stream().sorted(Tally.ORDER).toList();
  }
}
