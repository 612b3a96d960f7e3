package io.exposureledger.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * The people of an acquired company who are open and whom one owner answers for in one unit.
 *
 * @param owner name or id; empty where nobody is named
 * @param hasLeft whether HR says that the owner has left
 * @param unit its name
 * @param pending those protected now and not yet for 30 days
 * @param unknown those of whom it is not known whether they are protected now
 * @param missed those who were open after the deadline
 * @param mayMiss those of whom that is not decided, or not known
 */
public record OpenPeople(
    Optional<String> owner,
    boolean hasLeft,
    String unit,
    long open,
    long pending,
    long unknown,
    long missed,
    long mayMiss) {

  static final Comparator<OpenPeople> ORDER =
      Comparator.comparingLong(OpenPeople::open)
          .reversed()
          .thenComparing(line -> line.owner().orElse(""))
          .thenComparing(OpenPeople::unit);
}
