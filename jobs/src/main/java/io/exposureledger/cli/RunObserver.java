package io.exposureledger.cli;

import io.exposureledger.job.Job;
import io.exposureledger.job.Progress;
import io.exposureledger.observability.FinishedRun;
import io.exposureledger.observability.RunFacts;
import io.exposureledger.observability.RunFiles;
import io.exposureledger.observability.StageTime;
import io.exposureledger.problem.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Follows one command from its start, and tells of it when it has ended: in files, and in a
 * summary. A command that works on no run tells its stages only.
 */
final class RunObserver implements Progress {

  private record Observed(String command, Path out) {}

  private final Clock clock;
  private final PrintWriter err;
  private final Display display;
  private final Instant startedAt;
  private final Map<LocalDate, RunFacts> facts = new TreeMap<>();
  private Optional<Observed> observed = Optional.empty();

  RunObserver(Clock clock, PrintWriter err, Display display) {
    this.clock = clock;
    this.err = err;
    this.display = display;
    this.startedAt = now();
  }

  /**
   * From now on the command works on runs.
   *
   * @param out where the files go, a folder per date
   */
  synchronized void observe(String command, Path out, Collection<LocalDate> dates) {
    observed = Optional.of(new Observed(command, out));
    dates.forEach(date -> facts.putIfAbsent(date, RunFacts.none()));
  }

  @Override
  public void begins(Job<?> stage) {
    display.begins(stage);
  }

  @Override
  public void ends(Job<?> stage, String counts, double seconds) {
    learns(stage.asOf(), known -> known.took(new StageTime(stage.stage(), seconds, true)));
    display.ends(stage, counts, seconds);
  }

  @Override
  public void fails(Job<?> stage, double seconds) {
    learns(stage.asOf(), known -> known.took(new StageTime(stage.stage(), seconds, false)));
    display.fails(stage, seconds);
  }

  @Override
  public synchronized void learns(LocalDate asOf, UnaryOperator<RunFacts> fact) {
    facts.put(asOf, fact.apply(facts.getOrDefault(asOf, RunFacts.none())));
  }

  /** The command has ended; what it did is not changed by files that cannot be written. */
  synchronized void ended(int exitCode) {
    observed.ifPresent(
        it -> {
          Instant endedAt = now();
          List<FinishedRun> runs =
              facts.entrySet().stream()
                  .map(
                      known ->
                          new FinishedRun(
                              it.command(),
                              Main.version(),
                              known.getKey(),
                              startedAt,
                              endedAt,
                              ExitCode.of(exitCode),
                              known.getValue()))
                  .toList();
          Optional<Path> metrics = Optional.empty();
          for (FinishedRun run : runs) {
            metrics = written(run, it.out().resolve(run.asOf().toString()));
          }
          display.summary(new RunSummary(runs, metrics));
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<Path> written(FinishedRun run, Path folder) {
    try {
      return Optional.of(RunFiles.write(run, folder));
    } catch (IOException e) {
      err.println(
          "exposure: run metrics in "
              + folder
              + ": the files cannot be written. Name a folder that can be with --out; what the"
              + " command did stays done.");
      return Optional.empty();
    }
  }
}
