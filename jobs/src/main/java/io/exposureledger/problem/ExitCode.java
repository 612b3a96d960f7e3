package io.exposureledger.problem;

import java.util.Arrays;
import java.util.Locale;

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

  /** Its word where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code of a number; what is none of ours is an unexpected failure. */
  public static ExitCode of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst().orElse(FAILED);
  }
}
