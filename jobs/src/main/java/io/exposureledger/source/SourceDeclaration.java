package io.exposureledger.source;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source as the configuration declares it.
 *
 * @param directory the identity store that it exports, where it exports one
 * @param maxAgeDays how old a delivery may be and still count
 * @param required whether a run without a fresh delivery is refused
 * @param zone the zone of times that are written without one
 * @param region the ISO 3166 region of telephone numbers written without a country code
 * @param maxShrink the share of records by which a delivery may shrink against the one before
 * @param maxQuarantine the share of records of one file that may be quarantined
 * @param coversDays how many days of events a delivery tells, its own day the last of them
 * @param accepts what a delivery may be although it looks wrong: {@code empty}, {@code unpaged}
 * @param own the names and words of its organisation
 */
public record SourceDeclaration(
    String id,
    String kind,
    Optional<String> directory,
    int maxAgeDays,
    boolean required,
    ZoneId zone,
    Optional<String> region,
    double maxShrink,
    double maxQuarantine,
    int coversDays,
    Set<String> accepts,
    OwnTerms own) {

  private static final String WITHOUT_DIRECTORY = "organisation";

  /** What is delivered together: the directory, or the organisation's own registers and logs. */
  String group() {
    return directory.orElse(WITHOUT_DIRECTORY);
  }

  /** The parts that a reader on an executor needs. */
  ReadingOptions readingOptions() {
    return new ReadingOptions(zone, region.orElse(null), own.dayFirst().orElse(null), own.fields());
  }

  /**
   * How values that leave something open are to be understood.
   *
   * @param dayFirst whether a date such as 03/04/2026 begins with its day; null where nobody says
   * @param fields the names in the export of the fields that an organisation names itself
   */
  record ReadingOptions(
      ZoneId zone, String region, Boolean dayFirst, Map<String, List<String>> fields)
      implements Serializable {}
}
