package io.exposureledger.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a command for reasons its user can mend: every problem found, and the exit code. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<Problem> problems;

  public ProblemException(ExitCode exitCode, List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.exitCode = exitCode;
    this.problems = List.copyOf(problems);
  }

  public ProblemException(ExitCode exitCode, String failed, String reason, String remedy) {
    this(exitCode, List.of(new Problem(failed, reason, remedy)));
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public List<Problem> problems() {
    return problems;
  }
}
