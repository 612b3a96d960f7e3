package io.exposureledger.job;

import io.exposureledger.testing.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, that can be killed. */
final class ForkedRun {

  private static final int MOST_SECONDS = 180;

  private ForkedRun() {}

  static Process start(Path sample, Path lake, LocalDate asOf) throws IOException {
    List<String> command =
        Program.command(
            List.of(),
            "run",
            "--as-of",
            asOf.toString(),
            "--config",
            sample.resolve("exposure.yaml").toString(),
            "--lake",
            lake.toString(),
            "--out",
            lake.resolveSibling("killed-report").toString());
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(lake + ".log"));
    process.environment().putAll(Sample.KEY);
    return process.start();
  }

  /** Waits until a file is there, while the process is alive. */
  static void awaitFile(Process process, Path lake, Path file)
      throws IOException, InterruptedException {
    for (int i = 0; i < MOST_SECONDS * 10; i++) {
      if (Files.exists(file)) {
        return;
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "The process ended before it wrote "
                + file
                + ":\n"
                + Files.readString(Path.of(lake + ".log")));
      }
    }
    throw new IllegalStateException("The process wrote no " + file);
  }
}
