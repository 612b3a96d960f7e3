package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The third stage. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Measures a conformed date and prints the run's id.",
    footer = {"", "Example: exposure measure --as-of 2026-10-31"})
final class MeasureCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;
  @Mixin private RunOption run;

  private final Surroundings surroundings;

  MeasureCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.forRun(
        "measure",
        date.asOf(),
        out.folder(),
        context ->
            surroundings.out().println(new Pipeline(context).measure(date.asOf(), run.runId())));
  }
}
