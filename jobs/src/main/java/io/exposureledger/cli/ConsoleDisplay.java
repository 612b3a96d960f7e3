package io.exposureledger.cli;

import io.exposureledger.job.Job;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar while a stage runs on a terminal; a line when it has ended, everywhere. */
final class ConsoleDisplay implements Display {

  private final PrintWriter err;
  private final boolean isTerminal = System.console() != null;
  private final Set<String> running = new LinkedHashSet<>();
  private ProgressBar bar;

  ConsoleDisplay(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begins(Job<?> stage) {
    running.add(stage.description());
    hideBar();
    showBar();
  }

  @Override
  public synchronized void ends(Job<?> stage, String counts, double seconds) {
    tell(stage, counts, seconds);
  }

  @Override
  public synchronized void fails(Job<?> stage, double seconds) {
    tell(stage, "failed", seconds);
  }

  private void tell(Job<?> stage, String counts, double seconds) {
    running.remove(stage.description());
    hideBar();
    err.println(
        String.format(Locale.ROOT, "%-20s %6.1f s  %s", stage.description(), seconds, counts));
    showBar();
  }

  @Override
  public void summary(RunSummary summary) {
    err.println();
    summary.lines().forEach(err::println);
  }

  private void showBar() {
    if (isTerminal && !running.isEmpty()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.join(", ", running))
              .setInitialMax(-1)
              .clearDisplayOnFinish()
              .build();
    }
  }

  private void hideBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
