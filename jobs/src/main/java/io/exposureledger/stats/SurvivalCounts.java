package io.exposureledger.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Survival data as counts per time: all that the estimators need of any number of subjects.
 *
 * <p>Partial counts of parts of the subjects {@link #merge} into those of the whole, in any order
 * and grouping. A subject with the weight w is w equal subjects.
 *
 * <p>At one time events come before censorings and entries after both: a subject is at risk in
 * (entry, exit].
 *
 * @param times counts per time
 */
public record SurvivalCounts(NavigableMap<Double, TimeCounts> times) {

  public static final SurvivalCounts NONE = new SurvivalCounts(new TreeMap<>());

  public SurvivalCounts {
    times = Collections.unmodifiableNavigableMap(new TreeMap<>(times));
  }

  /** The sum of counts; several of one time are added. */
  public static SurvivalCounts of(Iterable<TimeCounts> counts) {
    NavigableMap<Double, TimeCounts> times = new TreeMap<>();
    // Adding 0.0 makes 0 of -0.0, which a sorted map would keep apart.
    counts.forEach(each -> times.merge(each.time() + 0.0, each, TimeCounts::merge));
    return new SurvivalCounts(times);
  }

  public static SurvivalCounts of(TimeCounts... counts) {
    return of(Arrays.asList(counts));
  }

  public static SurvivalCounts ofSubjects(Iterable<Subject> subjects) {
    List<TimeCounts> counts = new ArrayList<>();
    for (Subject subject : subjects) {
      counts.add(TimeCounts.entered(subject.entry(), 1));
      counts.add(
          subject
              .cause()
              .map(cause -> TimeCounts.ended(subject.exit(), cause, 1))
              .orElseGet(() -> TimeCounts.censored(subject.exit(), 1)));
    }
    return of(counts);
  }

  public SurvivalCounts merge(SurvivalCounts other) {
    List<TimeCounts> counts = new ArrayList<>(times.values());
    counts.addAll(other.times.values());
    return of(counts);
  }

  /**
   * The counts of all but a part of the subjects.
   *
   * @throws IllegalArgumentException where the part has what the whole has not
   */
  public SurvivalCounts without(SurvivalCounts part) {
    NavigableMap<Double, TimeCounts> rest = new TreeMap<>(times);
    part.times.forEach(
        (time, counts) ->
            rest.compute(
                time,
                (same, whole) ->
                    (whole == null ? TimeCounts.entered(time, 0) : whole).without(counts)));
    return new SurvivalCounts(rest);
  }

  /** The counts for one cause alone: every other cause ends observation as a censoring does. */
  public SurvivalCounts only(String cause) {
    return of(times.values().stream().map(each -> each.only(cause)).toList());
  }

  /**
   * The counts of those still without an event after a time, all at risk from there.
   *
   * <p>With delayed entry the earliest risk sets may be so small that the curve falls to 0 at once;
   * what follows from here is then conditional on having lasted until {@code start}.
   */
  public SurvivalCounts after(double start) {
    long atRisk =
        times.headMap(start, true).values().stream()
            .mapToLong(each -> each.entered() - each.exits())
            .sum();
    List<TimeCounts> counts = new ArrayList<>(times.tailMap(start, false).values());
    counts.add(TimeCounts.entered(start, atRisk));
    return of(counts);
  }

  /**
   * Who is at risk when somebody leaves.
   *
   * @throws IllegalArgumentException where more leave than have entered, or not all who entered
   *     leave
   */
  public RiskTable riskTable() {
    return RiskTable.of(times.values());
  }
}
