package io.exposureledger.cli;

import io.exposureledger.job.Job;

/** How a command tells of its stages and of its end. */
interface Display {

  void begins(Job<?> stage);

  void ends(Job<?> stage, String counts, double seconds);

  void fails(Job<?> stage, double seconds);

  void summary(RunSummary summary);
}
