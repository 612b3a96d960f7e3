package io.exposureledger.cli;

import io.exposureledger.job.Explain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why one account got its verdict. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says in plain sentences why an account got its verdict, and from which records.",
    footer = {
      "",
      "Example: exposure explain --directory aldermoor --account perdita.hollin@aldermoor.example"
          + " --as-of 2026-10-31"
    })
final class ExplainCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;

  @Option(
      names = "--directory",
      required = true,
      paramLabel = "NAME",
      description = "The directory that holds the account.")
  private String directory;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ID",
      description = "Its object id, or its sign-in name in any case.")
  private String account;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private ExplanationFormat format;

  private final Surroundings surroundings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    lake.reading(
        asked -> {
          surroundings
              .out()
              .print(format.of(new Explain(asked, date.asOf()).of(directory, account)));
          surroundings.out().flush();
        });
  }
}
