package io.exposureledger.observability;

import io.exposureledger.problem.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What a command that has ended did for one date. */
public record FinishedRun(
    String command,
    String version,
    LocalDate asOf,
    Instant startedAt,
    Instant endedAt,
    ExitCode exitCode,
    RunFacts facts) {

  public double seconds() {
    return Duration.between(startedAt, endedAt).toMillis() / 1000.0;
  }
}
