package io.exposureledger.invented;

import java.util.Locale;

/** How strong a method is, the weakest first. */
public enum MethodClass {
  PASSWORD_ONLY,
  NOT_A_FACTOR,
  TELEPHONE,
  APPROVE_PUSH,
  SOFT_ONE_TIME_CODE,
  STRONG_OUT_OF_BAND,
  PHISHING_RESISTANT_SYNCED,
  PHISHING_RESISTANT_HARDWARE;

  /** As the marts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAtLeast(MethodClass other) {
    return compareTo(other) >= 0;
  }
}
