package io.exposureledger.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run that is not finished: what its next stage, or the one who clears up after it, must know.
 *
 * @param supersedes the run that counted for the date when this one was opened
 * @param working whether a process is writing for it; false between two stages
 * @param stage the last stage begun
 */
public record OpenRun(
    String runId,
    LocalDate asOf,
    String command,
    String stage,
    boolean working,
    Optional<String> supersedes,
    Instant startedAt,
    RunIdentity identity) {

  public OpenRun begins(String nextStage) {
    return new OpenRun(runId, asOf, command, nextStage, true, supersedes, startedAt, identity);
  }

  public OpenRun waits() {
    return new OpenRun(runId, asOf, command, stage, false, supersedes, startedAt, identity);
  }
}
