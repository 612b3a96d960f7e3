package io.exposureledger.observability;

import io.exposureledger.observability.CheckOutcome.Level;
import io.exposureledger.problem.ExitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finished runs to tell of. */
final class Finished {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private Finished() {}

  /** A run that came to its end. */
  static FinishedRun published() {
    return run(
        "run",
        ExitCode.DONE,
        RunFacts.none()
            .opened("20261101T040000Z-0a1b2c")
            .took(new StageTime("ingest", 1.5, true))
            .ingested(new IngestCounts(2, 10, 7, 1, 2))
            .uses(
                List.of(
                    new SourceAge(
                        "users", "entra.users", "fresh", Optional.of(AS_OF.minusDays(2)), 3, 7),
                    new SourceAge("people", "hr.people", "missing", Optional.empty(), 3, 0)))
            .took(new StageTime("check", 2, true))
            .checked(
                new Checked(
                    List.of(
                        new CheckOutcome("core.account", "grain", Level.FAIL, 0),
                        new CheckOutcome("core.source_delivery", "stale_source", Level.WARN, 1)),
                    List.of(new TableRows("core.account", 7))))
            .countsNow());
  }

  /** A stage that was refused at once. */
  static FinishedRun refused() {
    return refused("conform");
  }

  static FinishedRun refused(String command) {
    return run(
        command, ExitCode.REFUSED, RunFacts.none().took(new StageTime("conform", 0.5, false)));
  }

  private static FinishedRun run(String command, ExitCode exitCode, RunFacts facts) {
    return new FinishedRun(
        command,
        "1.0",
        AS_OF,
        Instant.parse("2026-11-01T04:00:00Z"),
        Instant.parse("2026-11-01T04:00:04.250Z"),
        exitCode,
        facts);
  }
}
