package io.exposureledger.problem;

/**
 * One thing that is wrong, in the words of the person who can mend it.
 *
 * @param failed what failed, with file and position where there is one
 * @param reason why
 * @param remedy what to do about it
 */
public record Problem(String failed, String reason, String remedy) {

  @Override
  public String toString() {
    return failed + ": " + reason + ". " + remedy + (remedy.endsWith("?") ? "" : ".");
  }
}
