package io.exposureledger.observability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How old the newest delivery of a source is.
 *
 * @param status fresh, stale or missing
 * @param deliveredOn the day of its newest delivery on or before the date
 * @param records that the run reads of it
 */
public record SourceAge(
    String source,
    String kind,
    String status,
    Optional<LocalDate> deliveredOn,
    int maxAgeDays,
    long records) {

  /** Its age on a date; none where nothing was delivered. */
  public OptionalLong daysOn(LocalDate asOf) {
    return deliveredOn.isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(deliveredOn.get(), asOf))
        : OptionalLong.empty();
  }

  public boolean isFresh() {
    return status.equals("fresh");
  }
}
