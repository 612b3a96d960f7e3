package io.exposureledger.cli;

import io.exposureledger.job.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar while a stage runs on a terminal; a line when it has ended, everywhere. */
final class ConsoleProgress implements Progress {

  private final PrintWriter err;
  private final boolean isTerminal = System.console() != null;
  private ProgressBar bar;

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begins(String stage) {
    if (isTerminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(-1)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void ends(String stage, String counts, double seconds) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    err.println(String.format(Locale.ROOT, "%-20s %6.1f s  %s", stage, seconds, counts));
  }
}
