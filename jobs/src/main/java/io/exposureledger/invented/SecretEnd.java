package io.exposureledger.invented;

import java.util.Locale;

/** Why an alert was closed. */
public enum SecretEnd {
  REVOKED,
  FALSE_POSITIVE,
  USED_IN_TESTS,
  PATTERN_REMOVED,
  WONT_FIX;

  /** Whether there is nothing left to remediate, though nothing was revoked. */
  public boolean isCompeting() {
    return switch (this) {
      case FALSE_POSITIVE, USED_IN_TESTS, PATTERN_REMOVED -> true;
      case REVOKED, WONT_FIX -> false;
    };
  }

  /** As {@code core.secret_alert.resolution} writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
