package io.exposureledger.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The files that tell of a finished run. A reader finds the old file or the new one, never a part
 * of one.
 */
public final class RunFiles {

  private RunFiles() {}

  /**
   * Writes both files into a folder, which is made where it is missing. A command that does one
   * stage has its name in theirs, so that the stages of a date do not replace each other's files.
   *
   * @return the file in Prometheus' text format
   */
  public static Path write(FinishedRun run, Path folder) throws IOException {
    Files.createDirectories(folder);
    String stage =
        doesOneStage(run.command()) ? "-" + run.command().replaceAll("[^\\w.-]", "_") : "";
    replace(folder.resolve("run" + stage + ".json"), RunJson.render(run));
    return replace(folder.resolve("metrics" + stage + ".prom"), PrometheusText.render(run));
  }

  private static boolean doesOneStage(String command) {
    return switch (command) {
      case "run", "demo" -> false;
      default -> true;
    };
  }

  private static Path replace(Path file, String text) throws IOException {
    // A temporary file of the JDK could be read by its owner only, and so could what it becomes.
    Path whole = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    return file;
  }
}
