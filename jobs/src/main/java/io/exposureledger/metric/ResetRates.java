package io.exposureledger.metric;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many resets there were in how many account-days, line by line. A day of an account is unknown
 * where its directory's log does not tell of the whole period.
 *
 * @param days account-days in scope by directory and unit
 * @param resets acts by where they happened and who did them
 * @param logged the directories whose log tells of the whole period
 * @param served by desk the directories whose accounts it serves
 * @param runBy by desk the vendor that runs it, or {@code in house}
 */
public record ResetRates(
    List<Days> days,
    List<Resets> resets,
    List<String> logged,
    Map<String, List<String>> served,
    Map<String, String> runBy) {

  /** Account-days of a directory and unit. */
  public record Days(String directory, String unit, long days) {}

  /** Acts alike; out of scope are those on accounts that are. */
  public record Resets(
      String directory,
      String unit,
      String desk,
      String channel,
      String kind,
      boolean isInScope,
      long resets) {}

  /** A line of the metric. */
  record Line(String unitKind, String unit) implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      int byKind = unitKind.compareTo(other.unitKind);
      return byKind != 0 ? byKind : unit.compareTo(other.unit);
    }
  }

  Map<Line, Counts> lines(String enterprise, List<String> directories) {
    Map<Line, Counts> lines = new TreeMap<>();
    lines.put(new Line("enterprise", enterprise), counts(it -> true, it -> true));
    for (String directory : directories) {
      lines.put(
          new Line("directory", directory),
          counts(it -> it.directory().equals(directory), it -> it.directory().equals(directory)));
    }
    for (String unit : days.stream().map(Days::unit).distinct().toList()) {
      lines.put(
          new Line("unit", unit),
          counts(it -> it.unit().equals(unit), it -> it.unit().equals(unit)));
    }
    addDesks(lines);
    addAll(lines, "channel", Resets::channel);
    addAll(lines, "kind", Resets::kind);
    return lines;
  }

  private void addDesks(Map<Line, Counts> lines) {
    served.forEach(
        (desk, directories) ->
            lines.put(
                new Line("desk", desk),
                counts(it -> directories.contains(it.directory()), it -> desk.equals(it.desk()))));
    for (String vendor : runBy.values().stream().distinct().toList()) {
      List<String> desks =
          runBy.keySet().stream().filter(it -> runBy.get(it).equals(vendor)).toList();
      List<String> directories =
          desks.stream().flatMap(desk -> served.getOrDefault(desk, List.of()).stream()).toList();
      lines.put(
          new Line("vendor", vendor),
          counts(it -> directories.contains(it.directory()), it -> desks.contains(it.desk())));
    }
  }

  private void addAll(Map<Line, Counts> lines, String unitKind, Function<Resets, String> named) {
    resets.stream()
        .map(named)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            name ->
                lines.put(
                    new Line(unitKind, name),
                    counts(it -> true, it -> name.equals(named.apply(it)))));
  }

  private Counts counts(Predicate<Days> ofDays, Predicate<Resets> ofResets) {
    long known = sumOfDays(ofDays.and(it -> logged.contains(it.directory())));
    long unknown = sumOfDays(ofDays) - known;
    long inScope = sumOfResets(ofResets.and(Resets::isInScope));
    long outOfScope = sumOfResets(ofResets) - inScope;
    // More acts than known days: those of days that are not known.
    long no = Math.max(0, known - inScope);
    return new Counts(inScope, no, Math.max(0, unknown - Math.max(0, inScope - known)), outOfScope);
  }

  private long sumOfDays(Predicate<Days> which) {
    return days.stream().filter(which).mapToLong(Days::days).sum();
  }

  private long sumOfResets(Predicate<Resets> which) {
    return resets.stream().filter(which).mapToLong(Resets::resets).sum();
  }
}
