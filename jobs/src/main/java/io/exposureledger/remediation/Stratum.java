package io.exposureledger.remediation;

import io.exposureledger.stats.Subject;
import io.exposureledger.stats.SurvivalCounts;
import io.exposureledger.stats.TimeCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * The secrets of one stratum as counts per time.
 *
 * @param subject {@code secret} on the clock from detection, {@code secret_from_leak} on the other
 * @param kind of what stratum: {@code enterprise}, {@code unit}, …
 * @param times counts by time and by what happens, in the order of time
 */
public record Stratum(String subject, String kind, String name, List<Count> times) {

  public static final String SECRET = "secret";
  public static final String FROM_LEAK = "secret_from_leak";
  public static final String ENTERPRISE = "enterprise";
  static final String REVOKED = "revoked";

  /** Fewer subjects than these have no estimate. */
  static final int FEWEST = 10;

  private static final String ENTERED = "entered";
  private static final String OPEN = "open";
  private static final String LOST = "lost";
  private static final String EXCLUDED = "excluded";

  public Stratum {
    times = List.copyOf(times);
  }

  /**
   * How many secrets at one time.
   *
   * @param time days on the clock; without meaning for what is excluded
   * @param what {@code entered}, {@code open}, {@code lost}, {@code excluded} or the cause of an
   *     end
   */
  public record Count(double time, String what, long secrets) {

    boolean isEnd() {
      return !List.of(ENTERED, OPEN, LOST, EXCLUDED).contains(what);
    }

    private boolean isExit() {
      return isEnd() || what.equals(OPEN) || what.equals(LOST);
    }

    private TimeCounts counted() {
      if (what.equals(ENTERED)) {
        return TimeCounts.entered(time, secrets);
      }
      return isEnd() ? TimeCounts.ended(time, what, secrets) : TimeCounts.censored(time, secrets);
    }
  }

  /** Who enters, who ends and who was last seen, time by time. */
  SurvivalCounts counts() {
    List<TimeCounts> counts = new ArrayList<>();
    times.stream()
        .filter(it -> !it.what().equals(EXCLUDED))
        .forEach(it -> counts.add(it.counted()));
    if (subject.equals(SECRET)) {
      counts.add(TimeCounts.entered(Subject.FROM_START, subjects()));
    }
    return SurvivalCounts.of(counts);
  }

  long subjects() {
    return times.stream().filter(Count::isExit).mapToLong(Count::secrets).sum();
  }

  long revoked() {
    return secrets(REVOKED);
  }

  long lost() {
    return secrets(LOST);
  }

  long excluded() {
    return secrets(EXCLUDED);
  }

  /** The causes by which any ended, in their order. */
  List<String> causes() {
    return times.stream().filter(Count::isEnd).map(Count::what).distinct().sorted().toList();
  }

  /** How many are open by their age in days, the youngest first. */
  List<Count> open() {
    return times.stream().filter(it -> it.what().equals(OPEN)).toList();
  }

  /** How many were revoked by the days that it took. */
  List<Count> revocations() {
    return times.stream().filter(it -> it.what().equals(REVOKED)).toList();
  }

  private long secrets(String what) {
    return times.stream().filter(it -> it.what().equals(what)).mapToLong(Count::secrets).sum();
  }
}
