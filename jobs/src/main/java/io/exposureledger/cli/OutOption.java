package io.exposureledger.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports and metrics of runs go. */
final class OutOption {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where reports and metrics of runs go, a folder per date (default: ${DEFAULT-VALUE}).",
      defaultValue = "build/report")
  private Path folder;

  Path folder() {
    return folder;
  }
}
