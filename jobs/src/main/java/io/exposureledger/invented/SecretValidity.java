package io.exposureledger.invented;

import java.util.Locale;

/** Whether a check found that a secret still opens what it is for. */
public enum SecretValidity {
  ACTIVE,
  INACTIVE,
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
