package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import io.exposureledger.job.ReportJob;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on the sample. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs everything on data-samples/ and says where the report is.",
    footer = {"", "Example: exposure demo --out build/demo"})
final class DemoCommand implements Runnable {

  /** Nobody has the numbers of the samples, so that their key is no secret. */
  private static final String KEY_OF_INVENTED_NUMBERS = "demo";

  /** Asked for by {@link FailureReport}. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--debug", description = "Print the stack of a failure.")
  private boolean debug;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where lake and report go (default: ${DEFAULT-VALUE}).",
      defaultValue = "build/demo")
  private Path out;

  /** The samples of the repository. */
  enum Sample {
    checked,
    generated
  }

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description =
          "checked: 421 accounts on three month-ends, each verdict worked out by hand; generated:"
              + " 1,500 accounts on twelve, for the trend (default: ${DEFAULT-VALUE}).",
      defaultValue = "checked")
  private Sample sample;

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
    new LakeOptions(surroundings.withDefault("EXPOSURE_NUMBER_KEY", KEY_OF_INVENTED_NUMBERS))
        .inSession(
            folder().resolve("exposure.yaml"),
            out.resolve("lake").toAbsolutePath().toString(),
            context -> {
              List<LocalDate> dates =
                  context
                      .configuration()
                      .sources()
                      .completeDays(context.spark().sparkContext().hadoopConfiguration());
              surroundings.observer().observe("demo", out.resolve("report"), dates);
              new Pipeline(context).series(dates);
              LocalDate last = dates.get(dates.size() - 1);
              ReportJob.Result report =
                  context.run(new ReportJob(context, last, out.resolve("report")));
              Headline.print(report, surroundings.out());
            });
  }

  private Path folder() {
    Path samples = home.resolve("data-samples");
    return sample == Sample.generated ? samples.resolve("generated") : samples;
  }
}
