package io.exposureledger.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports go. */
final class OutOption {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where reports go, a folder per date (default: ${DEFAULT-VALUE}).",
      defaultValue = "build/report")
  private Path folder;

  Path folder() {
    return folder;
  }
}
