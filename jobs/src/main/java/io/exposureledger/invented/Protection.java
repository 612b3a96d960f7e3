package io.exposureledger.invented;

import java.util.Locale;

/** Whether two factors are required on every interactive path. */
public enum Protection {
  YES,
  NO,
  /** In some situations they are, in others they are not. */
  PARTIAL,
  UNKNOWN;

  static Protection of(Answer answer) {
    return valueOf(answer.name());
  }

  /** As the marts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
