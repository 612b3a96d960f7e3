package io.exposureledger.survival;

import io.exposureledger.stats.Subject;
import io.exposureledger.stats.SurvivalCounts;
import io.exposureledger.stats.TimeCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * The subjects of one stratum as counts per time.
 *
 * @param subject what is followed, and on which clock
 * @param hasEntries whether subjects enter later than the clock begins, so that entries are counted
 * @param kind of what stratum: {@code enterprise}, {@code unit}, …
 * @param times counts by time and by what happens, in the order of time
 */
public record Stratum(
    String subject, boolean hasEntries, String kind, String name, List<Count> times) {

  public static final String ENTERPRISE = "enterprise";

  /** Fewer subjects than these have no estimate. */
  public static final int FEWEST = 10;

  private static final String ENTERED = "entered";
  private static final String OPEN = "open";
  private static final String LOST = "lost";
  private static final String EXCLUDED = "excluded";

  public Stratum {
    times = List.copyOf(times);
  }

  /**
   * How many subjects at one time.
   *
   * @param time days on the clock; without meaning for what is excluded
   * @param what {@code entered}, {@code open}, {@code lost}, {@code excluded} or the cause of an
   *     end
   */
  public record Count(double time, String what, long subjects) {

    boolean isEnd() {
      return !List.of(ENTERED, OPEN, LOST, EXCLUDED).contains(what);
    }

    private boolean isExit() {
      return isEnd() || what.equals(OPEN) || what.equals(LOST);
    }

    private TimeCounts counted() {
      if (what.equals(ENTERED)) {
        return TimeCounts.entered(time, subjects);
      }
      return isEnd() ? TimeCounts.ended(time, what, subjects) : TimeCounts.censored(time, subjects);
    }
  }

  /** Who enters, who ends and who was last seen, time by time. */
  public SurvivalCounts counts() {
    List<TimeCounts> counts = new ArrayList<>();
    times.stream()
        .filter(it -> !it.what().equals(EXCLUDED))
        .forEach(it -> counts.add(it.counted()));
    if (!hasEntries) {
      counts.add(TimeCounts.entered(Subject.FROM_START, subjects()));
    }
    return SurvivalCounts.of(counts);
  }

  public long subjects() {
    return times.stream().filter(Count::isExit).mapToLong(Count::subjects).sum();
  }

  /** How many ended by a cause. */
  public long ended(String cause) {
    return count(cause);
  }

  public long lost() {
    return count(LOST);
  }

  public long excluded() {
    return count(EXCLUDED);
  }

  /** The causes by which any ended, in their order. */
  public List<String> causes() {
    return times.stream().filter(Count::isEnd).map(Count::what).distinct().sorted().toList();
  }

  /** How many are open by their age in days, the youngest first. */
  public List<Count> open() {
    return times.stream().filter(it -> it.what().equals(OPEN)).toList();
  }

  /**
   * How many ended by a cause, by the time that it took. They alone say nothing of how long it
   * takes: those that are open are left out.
   */
  public List<Count> alone(String cause) {
    return times.stream().filter(it -> it.what().equals(cause)).toList();
  }

  private long count(String what) {
    return times.stream().filter(it -> it.what().equals(what)).mapToLong(Count::subjects).sum();
  }
}
