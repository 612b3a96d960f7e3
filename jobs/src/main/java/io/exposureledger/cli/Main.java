package io.exposureledger.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;

/** The program {@code exposure}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(new Surroundings(System.getenv(), Clock.systemUTC(), out, err), arguments);
    out.flush();
    System.exit(exitCode);
  }

  /** Runs a command in process; what {@link #main} does short of leaving the process. */
  static int run(Surroundings surroundings, String... arguments) {
    return commandLine(surroundings).execute(arguments);
  }

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine.IFactory factory = new CommandFactory(surroundings);
    return new CommandLine(ExposureCommand.class, factory)
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setDefaultValueProvider(new EnvironmentDefaults(surroundings.environment()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new FailureReport())
        .setExitCodeExceptionMapper(new FailureReport());
  }

  /** The version that the jar carries. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
