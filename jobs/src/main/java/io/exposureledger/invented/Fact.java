package io.exposureledger.invented;

import java.time.Instant;

/**
 * Something else that a log tells of an account.
 *
 * @param network the address from which it came; of a notice, empty
 * @param device empty where the directory's log names none
 */
public record Fact(
    Kind kind, int account, Instant at, String network, String device, String correlation) {

  /** What happened. */
  public enum Kind {
    /** The account's own person registered a factor. */
    FACTOR_ADDED,
    /** The person was there and changed nothing. */
    SEEN,
    ROLE_GRANTED,
    /** A sign-in to the console of administrators. */
    ADMINISTRATIVE_SIGN_IN,
    NOTICE_SENT,
    ADDRESS_CHANGED,
    /** A reset that was refused. */
    RESET_FAILED;

    /** Whether the person did it, from the network told. */
    boolean isOwn() {
      return switch (this) {
        case FACTOR_ADDED, SEEN, ADMINISTRATIVE_SIGN_IN, ADDRESS_CHANGED -> true;
        case ROLE_GRANTED, NOTICE_SENT, RESET_FAILED -> false;
      };
    }
  }
}
