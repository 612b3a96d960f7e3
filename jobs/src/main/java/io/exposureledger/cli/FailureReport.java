package io.exposureledger.cli;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line per problem; a stack only with {@code --debug}. */
final class FailureReport implements IExecutionExceptionHandler, IExitCodeExceptionMapper {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof ProblemException problems) {
      tell(problems, err);
    } else if (failure instanceof UncheckedIOException unreadable) {
      err.println(
          "exposure: "
              + command.getCommandName()
              + ": a file or folder cannot be used: "
              + unreadable.getCause().getMessage()
              + ". Correct the path or its permissions.");
    } else {
      // An unexpected failure's own message may hold values of the data.
      err.println(
          "exposure: "
              + command.getCommandName()
              + ": "
              + failure.getClass().getSimpleName()
              + ". This is a fault of the program; run it with --debug and report what it says.");
    }
    if (command.getParseResult().matchedOptionValue("--debug", false)) {
      failure.printStackTrace(err);
    }
    return getExitCode(failure);
  }

  private static void tell(ProblemException problems, PrintWriter err) {
    problems.problems().forEach(problem -> err.println("exposure: " + problem));
  }

  /** Does something at a prompt, which goes on after a problem. */
  static void orTell(PrintWriter err, Runnable action) {
    try {
      action.run();
    } catch (ProblemException problems) {
      tell(problems, err);
    }
  }

  @Override
  public int getExitCode(Throwable failure) {
    if (failure instanceof ProblemException problems) {
      return problems.exitCode().number();
    }
    boolean isMistyped = failure instanceof CommandLine.ParameterException;
    return (isMistyped ? ExitCode.USAGE : ExitCode.FAILED).number();
  }
}
