package io.exposureledger.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: without a subcommand it shows what there is. */
@Command(
    name = "exposure",
    mixinStandardHelpOptions = true,
    versionProvider = ExposureCommand.Version.class,
    description =
        "Measures how many accounts policy still leaves on SMS, why, and who answers for it.",
    footer = {
      "",
      "Every option has an environment variable: --lake is EXPOSURE_LAKE.",
      "Exit codes: 0 done, 1 unexpected failure, 2 wrong arguments or configuration,",
      "3 input refused or a check failed: nothing was published,",
      "4 another run of the date was published meanwhile, 5 a difference was found.",
      "",
      "Example: exposure demo"
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      IngestCommand.class,
      ConformCommand.class,
      MeasureCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      SimulateCommand.class,
      SqlCommand.class,
      GenerateCommand.class,
      SourcesCommand.class
    })
final class ExposureCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Asked for by {@link Main} before commands are parsed. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--log-format",
      scope = ScopeType.INHERIT,
      paramLabel = "FORMAT",
      description =
          "What is told while a command runs: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private LogFormat logFormat;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Version of the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"exposure " + Main.version()};
    }
  }
}
