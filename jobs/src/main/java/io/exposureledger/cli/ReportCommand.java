package io.exposureledger.cli;

import io.exposureledger.job.ReportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The report of what is published. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the report of a date from its published run.",
    footer = {"", "Example: exposure report --as-of 2026-10-31 --out build/report"})
final class ReportCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;

  private final Surroundings surroundings;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.forRun(
        "report",
        date.asOf(),
        out.folder(),
        context ->
            Headline.print(
                context.run(new ReportJob(context, date.asOf(), out.folder())),
                surroundings.out()));
  }
}
