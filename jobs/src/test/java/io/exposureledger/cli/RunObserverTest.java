package io.exposureledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.observability.RunFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when a command has ended. */
class RunObserverTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  @TempDir Path temp;

  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text, true);
  private final RunObserver observer =
      new RunObserver(
          Clock.fixed(Instant.parse("2026-11-01T04:00:00Z"), ZoneOffset.UTC),
          err,
          new ConsoleDisplay(err));

  @Test
  @DisplayName("a command that works on no run leaves nothing")
  void noRun() {
    observer.learns(OCTOBER, facts -> facts.opened("a"));
    observer.ended(0);
    assertThat(text.toString()).isEmpty();
  }

  @Test
  @DisplayName("a stage says that its run is open, and writes files of its own")
  void open() {
    observer.observe("conform", temp, List.of(OCTOBER));
    observer.learns(OCTOBER, facts -> facts.opened("a"));
    observer.ended(0);
    assertThat(text.toString().lines())
        .containsExactly(
            "",
            "conform 2026-10-31: done, exit code 0, 0.0 s",
            "  published  nothing yet, run a is open",
            "  metrics    " + temp.resolve("2026-10-31/metrics-conform.prom"));
    assertThat(temp.resolve("2026-10-31/run-conform.json")).exists();
  }

  @Test
  @DisplayName("a series that failed half-way leaves files of each date, and counts what it did")
  void series() {
    observer.observe("demo", temp, List.of(SEPTEMBER, OCTOBER));
    observer.learns(SEPTEMBER, RunFacts::countsNow);
    observer.ended(3);
    assertThat(text.toString())
        .contains("demo 2026-09-30 to 2026-10-31: refused, exit code 3, 0.0 s\n")
        .contains("  published  1 of 2 dates\n");
    assertThat(temp.resolve("2026-09-30/metrics.prom"))
        .content()
        .contains("exposure_run_published{command=\"demo\"} 1.0");
    assertThat(temp.resolve("2026-10-31/metrics.prom"))
        .content()
        .contains("exposure_run_published{command=\"demo\"} 0.0");
  }

  @Test
  @DisplayName("where files cannot be written, a line says so and the summary follows")
  void notWritable() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    observer.observe("run", file, List.of(OCTOBER));
    observer.ended(1);
    assertThat(text.toString().lines())
        .containsExactly(
            "exposure: run metrics in "
                + file.resolve("2026-10-31")
                + ": the files cannot be written. Name a folder that can be with --out; what the"
                + " command did stays done.",
            "",
            "run 2026-10-31: failed, exit code 1, 0.0 s",
            "  published  nothing");
  }
}
