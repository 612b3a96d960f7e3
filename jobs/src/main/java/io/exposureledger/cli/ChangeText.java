package io.exposureledger.cli;

import io.exposureledger.job.SimulatedChange;
import io.exposureledger.job.SimulatedChange.Line;
import io.exposureledger.job.SimulatedChange.Unit;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The counts of a changed policy for people: everything in total, by unit what would change. */
final class ChangeText {

  private static final String ROW = "%-34s %,8d %,8d %,8d  %s%n";

  private ChangeText() {}

  static void print(SimulatedChange change, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Against run %s, the file in place of %d delivered file%s of source %s (%s).%n",
        change.runId(),
        change.replacedFiles(),
        change.replacedFiles() == 1 ? "" : "s",
        change.source(),
        change.kind());
    print("All units", change.total(), out);
    List<Unit> changed = change.units().stream().filter(Unit::isChanged).toList();
    changed.forEach(
        unit ->
            print(
                unit.name().equals(unit.id()) ? unit.id() : unit.name() + " (" + unit.id() + ")",
                unit.lines().stream().filter(ChangeText::isShown).toList(),
                out));
    out.printf(
        Locale.ROOT,
        "%nUnits of which nothing changes: %,d of %,d.%n",
        change.units().size() - changed.size(),
        change.units().size());
  }

  private static boolean isShown(Line line) {
    return line.accounts() + line.unknown() > 0;
  }

  private static void print(String title, List<Line> lines, PrintWriter out) {
    out.println();
    out.printf(Locale.ROOT, "%-34s %8s %8s %8s%n", title, "accounts", "unknown", "of");
    lines.forEach(
        line ->
            out.printf(
                Locale.ROOT,
                ROW,
                line.measure().words(),
                line.accounts(),
                line.unknown(),
                line.among(),
                line.measure().denominator()));
  }
}
