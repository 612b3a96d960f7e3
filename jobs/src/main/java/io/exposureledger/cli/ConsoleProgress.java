package io.exposureledger.cli;

import io.exposureledger.job.Progress;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar while a stage runs on a terminal; a line when it has ended, everywhere. */
final class ConsoleProgress implements Progress {

  private final PrintWriter err;
  private final boolean isTerminal = System.console() != null;
  private final Set<String> running = new LinkedHashSet<>();
  private ProgressBar bar;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begins(String stage) {
    running.add(stage);
    hideBar();
    showBar();
  }

  @Override
  public synchronized void ends(String stage, String counts, double seconds) {
    running.remove(stage);
    hideBar();
    err.println(String.format(Locale.ROOT, "%-20s %6.1f s  %s", stage, seconds, counts));
    showBar();
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
