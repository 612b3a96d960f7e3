package io.exposureledger.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that tell of a finished run. */
class RunFilesTest {

  @TempDir Path temp;

  @Test
  @DisplayName("a run replaces the files of the run before, and leaves no part of one")
  void replaced() throws IOException {
    Path folder = temp.resolve("2026-10-31");
    RunFiles.write(Finished.published(), folder);
    Files.writeString(folder.resolve("metrics.prom"), "old");
    RunFiles.write(Finished.published(), folder);
    assertThat(folder.resolve("metrics.prom")).content().startsWith("# HELP exposure_checks");
    assertThat(folder.resolve("run.json")).content().contains("\"exit_code\" : 0");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("metrics.prom", "run.json");
  }

  @Test
  @DisplayName("the command that does one stage leaves files of its own")
  void stage() throws IOException {
    assertThat(RunFiles.write(Finished.refused(), temp))
        .isEqualTo(temp.resolve("metrics-conform.prom"));
    assertThat(temp.toFile().list())
        .containsExactlyInAnyOrder("metrics-conform.prom", "run-conform.json");
  }

  @Test
  @DisplayName("so does the ingest of one group, whatever the directory is called")
  void group() throws IOException {
    assertThat(RunFiles.write(Finished.refused("ingest-a/b c"), temp))
        .isEqualTo(temp.resolve("metrics-ingest-a_b_c.prom"));
  }

  @Test
  @DisplayName("a collector that runs as another user can read them")
  void readable() throws IOException {
    Path file = RunFiles.write(Finished.published(), temp);
    Path plain = Files.writeString(temp.resolve("plain"), "");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }
}
