package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first stage. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Brings new files, delivered for a date or earlier, into the lake.",
    footer = {"", "Example: exposure ingest --as-of 2026-10-31"})
final class IngestCommand implements Runnable {

  @Mixin private LakeOptions lake;
  @Mixin private DateOption date;
  @Mixin private OutOption out;

  @Override
  public void run() {
    lake.forRun(
        "ingest",
        date.asOf(),
        out.folder(),
        context -> new Pipeline(context).ingest(date.asOf()));
  }
}
