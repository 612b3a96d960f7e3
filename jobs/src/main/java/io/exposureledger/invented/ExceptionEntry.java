package io.exposureledger.invented;

import io.exposureledger.invented.Verdicts.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the register of exceptions.
 *
 * @param scopeKind account, group, unit or directory
 * @param path the path that it is about, or {@code any}
 * @param requester the person who asked; the owner is another
 * @param state empty where the register does not say
 */
public record ExceptionEntry(
    String id,
    String scopeKind,
    String scopeValue,
    String path,
    String requester,
    String owner,
    Optional<String> approver,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> expiresOn,
    Optional<LocalDate> reviewedOn,
    Optional<String> compensatingControl,
    String state) {

  /** Whether it was approved, however long ago and by whomever. */
  boolean isApproved() {
    return state.equals("approved");
  }

  /** Whether an account is exposed on a path that the entry is not about. */
  boolean leavesPathOpen(Verdict verdict) {
    return !path.equals("any")
        && verdict.paths().entrySet().stream()
            .anyMatch(one -> !one.getKey().equals(path) && one.getValue().exposed() == Answer.YES);
  }

  boolean hasExpired(LocalDate day) {
    return expiresOn.filter(expires -> !expires.isAfter(day)).isPresent();
  }

  /** Whether who approved it is who asked for it or who owns it. */
  public boolean isSelfApproved() {
    return approver.filter(one -> one.equals(requester) || one.equals(owner)).isPresent();
  }
}
