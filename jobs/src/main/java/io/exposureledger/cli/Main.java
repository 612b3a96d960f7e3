package io.exposureledger.cli;

import io.exposureledger.problem.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;

/** The program {@code exposure}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    LogFormat.asked(System.getenv(), arguments).applyToLibraries();
    int exitCode = run(System.getenv(), Clock.systemUTC(), out, err, arguments);
    out.flush();
    System.exit(exitCode);
  }

  /** Runs a command in process; what {@link #main} does short of leaving the process. */
  static int run(
      Map<String, String> environment,
      Clock clock,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    Surroundings surroundings =
        Surroundings.of(environment, clock, out, err, LogFormat.asked(environment, arguments));
    int exitCode = ExitCode.FAILED.number();
    try {
      exitCode = commandLine(surroundings).execute(arguments);
      return exitCode;
    } finally {
      surroundings.observer().ended(exitCode);
    }
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
