package io.exposureledger.report;

import java.util.Arrays;
import java.util.Locale;

/** What can be said about a rate. */
public enum MetricStatus {
  /** Few enough are unknown for one number. */
  POINT,
  /** Only the lowest and the highest possible share can be given. */
  RANGE_ONLY,
  /** There is no share; the row's reason says why. */
  NOT_COMPUTABLE;

  /** The word that the lake holds. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where the lake holds no such word
   */
  public static MetricStatus of(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no status of a metric: " + word));
  }
}
