package io.exposureledger.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The run that a stage goes on with. */
final class RunOption {

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The open run to go on with; default: the newest of the date.")
  private String runId;

  Optional<String> runId() {
    return Optional.ofNullable(runId);
  }
}
