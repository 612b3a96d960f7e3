package io.exposureledger.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One declared source and the delivery that was used.
 *
 * @param status fresh, stale or missing
 */
public record SourceRow(
    String id,
    String kind,
    Optional<String> directory,
    Optional<LocalDate> deliveredOn,
    String status,
    int maxAgeDays) {

  public boolean isFresh() {
    return status.equals("fresh");
  }

  /** Days from the delivery to the date of the report. */
  public OptionalLong age(LocalDate asOf) {
    return deliveredOn
        .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(day, asOf)))
        .orElse(OptionalLong.empty());
  }

  /** The first day on which the delivery was older than it may be. */
  public Optional<LocalDate> staleSince() {
    return isFresh() ? Optional.empty() : deliveredOn.map(day -> day.plusDays(maxAgeDays + 1L));
  }

  /** The state in words, with the day since which it is not fresh. */
  public String state() {
    return staleSince()
        .map(day -> Words.sentence(status) + " since " + Numbers.shortDay(day))
        .orElseGet(() -> isFresh() ? "Fresh" : Words.sentence(status) + ", never delivered");
  }
}
