package io.exposureledger.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The date that a command works on. */
final class DateOption {

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "The date at whose end facts are taken, YYYY-MM-DD.")
  private LocalDate asOf;

  LocalDate asOf() {
    return asOf;
  }
}
