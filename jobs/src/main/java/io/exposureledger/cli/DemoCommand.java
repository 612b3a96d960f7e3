package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import io.exposureledger.job.ReportJob;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything on the sample. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs everything on data-samples/ and says where the report is.",
    footer = {"", "Example: exposure demo --out build/demo"})
final class DemoCommand implements Runnable {

  @Mixin private LakeOptions lake;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where lake and report go (default: ${DEFAULT-VALUE}).",
      defaultValue = "build/demo")
  private Path out;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder that holds data-samples/ (default: ${DEFAULT-VALUE}).",
      defaultValue = ".")
  private Path home;

  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.inSession(
        home.resolve("data-samples/exposure.yaml"),
        out.resolve("lake").toAbsolutePath().toString(),
        context -> {
          List<LocalDate> dates =
              context
                  .configuration()
                  .sources()
                  .completeDays(context.spark().sparkContext().hadoopConfiguration());
          new Pipeline(context).series(dates);
          LocalDate last = dates.get(dates.size() - 1);
          ReportJob.Result report =
              context.run(new ReportJob(context, last, out.resolve("report")));
          Headline.print(report, surroundings.out());
        });
  }
}
