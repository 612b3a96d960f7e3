package io.exposureledger.cli;

import io.exposureledger.job.Pipeline;
import java.util.List;
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

  @Override
  public void run() {
    lake.inSession(context -> new Pipeline(context).ingest(List.of(date.asOf())));
  }
}
