package io.exposureledger.cli;

import io.exposureledger.job.Simulation;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a changed policy would do. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Counts what a changed policy would do to the accounts of a published run; writes nothing.",
    footer = {"", "Example: exposure simulate --policy policy.yaml --as-of 2026-10-31"})
final class SimulateCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "A changed documented policy, or an edited copy of a delivered policy.")
  private Path policy;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source whose delivery it replaces; default: the only one that reads it.")
  private String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private ChangeFormat format;

  private final Surroundings surroundings;

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.inSession(
        context ->
            format.print(
                context.run(
                    new Simulation(context, policy, date.asOf(), Optional.ofNullable(source))),
                surroundings.out()));
  }
}
