package io.exposureledger.invented;

import java.util.Locale;

/** What an act on an account's credentials does. */
public enum ActKind {
  PASSWORD_RESET,
  FACTOR_RESET,
  NUMBER_CHANGED,
  FACTOR_ADDED;

  /** Whether what comes before and after it is watched as for a reset. */
  public boolean isReset() {
    return this == PASSWORD_RESET || this == FACTOR_RESET;
  }

  /** As {@code core.identity_event.kind} writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
