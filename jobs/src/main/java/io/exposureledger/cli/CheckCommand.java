package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The fourth stage. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a measured date, and publishes it when no check fails.",
    footer = {"", "Example: exposure check --as-of 2026-10-31"})
final class CheckCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;
  @Mixin private RunOption run;

  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.forRun(
        "check",
        date.asOf(),
        out.folder(),
        context ->
            surroundings.out().println(new Pipeline(context).check(date.asOf(), run.runId())));
  }
}
