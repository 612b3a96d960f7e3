package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An account, with what does not change in its life.
 *
 * @param number its place among all accounts of the group
 * @param owner the number of the first account of the person whose it is; empty where it is
 *     nobody's
 * @param createdOn the day from which on it is exported
 * @param startsOn the day on which its person starts, where the directory knows one
 */
public record Account(
    int number,
    Directory directory,
    AccountKind kind,
    String id,
    String login,
    String displayName,
    String department,
    Optional<Integer> owner,
    LocalDate createdOn,
    Optional<LocalDate> startsOn) {

  /** Its place in its directory. */
  public int position() {
    return number - directory.from();
  }
}
