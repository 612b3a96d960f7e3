package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first stage. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Brings new files, delivered for a date or earlier, into the lake.",
    footer = {"", "Example: exposure ingest --as-of 2026-10-31 --group tessel"})
final class IngestCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description =
          "Looks only at the sources of this directory, or of `organisation`: those of none."
              + " Default: all.")
  private String group;

  @Override
  public void run() {
    lake.forRun(
        group == null ? "ingest" : "ingest-" + group,
        date.asOf(),
        out.folder(),
        context -> new Pipeline(context).ingest(date.asOf(), Optional.ofNullable(group)));
  }
}
