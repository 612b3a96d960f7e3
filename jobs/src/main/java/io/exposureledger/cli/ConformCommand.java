package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The second stage. */
@Command(
    name = "conform",
    mixinStandardHelpOptions = true,
    description =
        "Brings the deliveries of a date into the canonical model; opens a run and prints its id.",
    footer = {"", "Example: exposure conform --as-of 2026-10-31"})
final class ConformCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;

  private final Surroundings surroundings;

  ConformCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.forRun(
        "conform",
        date.asOf(),
        out.folder(),
        context -> surroundings.out().println(new Pipeline(context).conform(date.asOf())));
  }
}
