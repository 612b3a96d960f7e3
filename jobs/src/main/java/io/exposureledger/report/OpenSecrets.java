package io.exposureledger.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * The open secrets that one owner answers for in one unit.
 *
 * @param owner name or id; empty where nobody is named
 * @param hasLeft whether HR says that the owner has left
 * @param unit its name
 * @param unknown those that cannot be checked any more
 * @param oldestDays for how long the oldest has been open
 */
public record OpenSecrets(
    Optional<String> owner,
    boolean hasLeft,
    String unit,
    long open,
    long over30,
    long over90,
    long over365,
    long unknown,
    double oldestDays) {

  /** The longest open first. */
  static final Comparator<OpenSecrets> ORDER =
      Comparator.comparingLong(OpenSecrets::over365)
          .thenComparingLong(OpenSecrets::over90)
          .thenComparingLong(OpenSecrets::over30)
          .thenComparingLong(OpenSecrets::open)
          .thenComparingDouble(OpenSecrets::oldestDays)
          .reversed()
          .thenComparing(line -> line.owner().orElse(""))
          .thenComparing(OpenSecrets::unit);
}
