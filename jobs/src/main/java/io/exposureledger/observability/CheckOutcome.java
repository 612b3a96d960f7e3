package io.exposureledger.observability;

import java.util.Locale;

/**
 * What a check of a table found.
 *
 * @param broken rows that break it
 */
public record CheckOutcome(String table, String check, Level level, long broken) {

  /** What a broken check does to the run. */
  public enum Level {
    FAIL,
    WARN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean passed() {
    return broken == 0;
  }
}
