package io.exposureledger.stats;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many subjects enter and leave observation at one time.
 *
 * @param time duration on the clock, 0 or above, or {@link Subject#FROM_START}
 * @param entered subjects at risk after this time
 * @param events subjects with an event at this time, by cause
 * @param censored subjects whose observation ends at this time without an event
 */
public record TimeCounts(double time, long entered, SortedMap<String, Long> events, long censored) {

  public TimeCounts {
    if (!(time == Subject.FROM_START || (time >= 0 && time < Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException("Time " + time + " is not a duration of 0 or above");
    }
    if (entered < 0 || censored < 0 || events.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A count at time " + time + " is negative");
    }
    events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
    if (time == Subject.FROM_START && censored + events.size() > 0) {
      throw new IllegalArgumentException("An exit before the start is undefined");
    }
  }

  public static TimeCounts entered(double time, long subjects) {
    return new TimeCounts(time, subjects, new TreeMap<>(), 0);
  }

  public static TimeCounts ended(double time, String cause, long subjects) {
    return new TimeCounts(time, 0, new TreeMap<>(Map.of(cause, subjects)), 0);
  }

  public static TimeCounts censored(double time, long subjects) {
    return new TimeCounts(time, 0, new TreeMap<>(), subjects);
  }

  /** The sum with other counts of the same time. */
  TimeCounts merge(TimeCounts other) {
    SortedMap<String, Long> merged = new TreeMap<>(events);
    other.events.forEach((cause, count) -> merged.merge(cause, count, Long::sum));
    return new TimeCounts(time, entered + other.entered, merged, censored + other.censored);
  }

  /** The difference to some of these counts. */
  TimeCounts without(TimeCounts part) {
    SortedMap<String, Long> rest = new TreeMap<>(events);
    part.events.forEach((cause, count) -> rest.merge(cause, -count, Long::sum));
    return new TimeCounts(time, entered - part.entered, rest, censored - part.censored);
  }

  /** The same counts, with the events of every other cause as censorings. */
  TimeCounts only(String cause) {
    SortedMap<String, Long> kept = new TreeMap<>(events);
    kept.keySet().retainAll(Set.of(cause));
    long others = exits() - censored - kept.values().stream().mapToLong(Long::longValue).sum();
    return new TimeCounts(time, entered, kept, censored + others);
  }

  long exits() {
    return censored + events.values().stream().mapToLong(Long::longValue).sum();
  }
}
