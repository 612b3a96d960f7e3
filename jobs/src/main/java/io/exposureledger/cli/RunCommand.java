package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import io.exposureledger.job.ReportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One date, all stages. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Ingests, conforms, measures, checks, publishes and reports one date.",
    footer = {"", "Example: exposure run --as-of 2026-10-31 --config exposure.yaml"})
final class RunCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;

  private final Surroundings surroundings;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.forRun(
        "run",
        date.asOf(),
        out.folder(),
        context -> {
          String runId = new Pipeline(context).run(date.asOf());
          surroundings.out().println(runId);
          Headline.print(
              context.run(new ReportJob(context, date.asOf(), out.folder())), surroundings.out());
        });
  }
}
