package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a failure that nobody expected prints. */
class FailureReportTest {

  @Command(name = "top")
  private static final class Top {}

  @Command(name = "breaks")
  private static final class Breaks implements Runnable {

    @Option(names = "--debug")
    @SuppressWarnings("UnusedVariable")
    private boolean debug;

    @Override
    public void run() {
      throw new IllegalStateException("+44 20 7946 0958");
    }
  }

  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    FailureReport report = new FailureReport();
    return new CommandLine(new Top())
        .addSubcommand(new Breaks())
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(report)
        .setExitCodeExceptionMapper(report)
        .execute(arguments);
  }

  @Test
  @DisplayName("it is one line that names the kind of failure and keeps its message back, exit 1")
  void oneLine() {
    assertThat(run("breaks")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "exposure: breaks: IllegalStateException. This is a fault of the program; run it with"
                + " --debug and report what it says.");
  }

  @Test
  @DisplayName("with --debug behind the command the stack follows")
  void stack() {
    run("breaks", "--debug");
    assertThat(err.toString()).contains("at io.exposureledger.cli.FailureReportTest$Breaks.run");
  }
}
