package io.exposureledger.problem;

/** What the process tells its caller; part of the public interface of the program. */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  USAGE(2),
  REFUSED(3),
  SUPERSEDED(4),
  DIFFERENT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
