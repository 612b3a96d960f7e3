package io.exposureledger.cli;

import io.exposureledger.observability.CheckOutcome.Level;
import io.exposureledger.observability.Checked;
import io.exposureledger.observability.FinishedRun;
import io.exposureledger.observability.SourceAge;
import io.exposureledger.problem.ExitCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command did, in a few lines.
 *
 * @param runs by date, at least one
 * @param metrics the file of the last date's metrics, where it could be written
 */
record RunSummary(List<FinishedRun> runs, Optional<Path> metrics) {

  /** What ran, how it ended and how long it took. */
  String headline() {
    LocalDate first = runs.get(0).asOf();
    LocalDate last = last().asOf();
    return String.format(
        Locale.ROOT,
        "%s %s: %s, exit code %d, %.1f s",
        last().command(),
        first.equals(last) ? last : first + " to " + last,
        last().exitCode().word(),
        last().exitCode().number(),
        last().seconds());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    lines.add(line("published", published()));
    List<Checked> checked = runs.stream().flatMap(run -> run.facts().checked().stream()).toList();
    if (!checked.isEmpty()) {
      lines.add(line("checks", checks(checked)));
    }
    List<SourceAge> sources = last().facts().sources();
    if (!sources.isEmpty()) {
      long fresh = sources.stream().filter(SourceAge::isFresh).count();
      lines.add(line("sources", fresh + " of " + sources.size() + " fresh"));
    }
    last().facts().report().ifPresent(folder -> lines.add(line("report", folder.toString())));
    metrics.ifPresent(file -> lines.add(line("metrics", file.toString())));
    return lines;
  }

  private FinishedRun last() {
    return runs.get(runs.size() - 1);
  }

  private String published() {
    long count = runs.stream().filter(run -> run.facts().published()).count();
    if (runs.size() > 1) {
      return count + " of " + runs.size() + " dates";
    }
    Optional<String> runId = last().facts().runId();
    if (count == 1) {
      return runId.orElse("");
    }
    boolean waits = runId.isPresent() && last().exitCode() == ExitCode.DONE;
    return waits ? "nothing yet, run " + runId.get() + " is open" : "nothing";
  }

  private static String checks(List<Checked> checked) {
    long all = checked.stream().mapToLong(one -> one.outcomes().size()).sum();
    long fail = checked.stream().mapToLong(one -> one.count(Level.FAIL, false)).sum();
    long warn = checked.stream().mapToLong(one -> one.count(Level.WARN, false)).sum();
    return all + ": " + fail + " fail, " + warn + " warn";
  }

  private static String line(String name, String value) {
    return String.format(Locale.ROOT, "  %-10s %s", name, value);
  }
}
