package io.exposureledger.job;

import io.exposureledger.observability.IngestCounts;
import io.exposureledger.policy.EventMethods;
import io.exposureledger.policy.TicketVocabulary;
import io.exposureledger.policy.Tickets;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.source.Ingest;
import io.exposureledger.source.SourceDeclaration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings new files of some sources into raw tables. */
record IngestJob(
    JobContext context, List<LocalDate> dates, List<SourceDeclaration> sources, String runId)
    implements Job<IngestJob.Result> {

  /** Counts of files and records. */
  record Result(Ingest.Result counts) {

    IngestCounts told() {
      return new IngestCounts(
          counts.files(),
          counts.records(),
          counts.kept(),
          counts.quarantined(),
          counts.duplicates());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d files, %,d records: %,d kept, %,d quarantined, %,d duplicates",
          counts.files(),
          counts.records(),
          counts.kept(),
          counts.quarantined(),
          counts.duplicates());
    }
  }

  @Override
  public String stage() {
    return "ingest";
  }

  @Override
  public LocalDate asOf() {
    return dates.get(dates.size() - 1);
  }

  @Override
  public Result execute() {
    return new Result(
        new Ingest(
                context.lake(),
                context.configuration().sources(),
                runId,
                context.clock().instant(),
                this::translated)
            .run(dates, sources));
  }

  private Dataset<Row> translated(String table, Dataset<Row> told) {
    return switch (table) {
      case "core.ticket" ->
          Tickets.translated(
              told, TicketVocabulary.shipped(), context.configuration().sources().deskWords());
      case "core.identity_event" ->
          EventMethods.translated(
              told, Vocabulary.read(context.spark()), dates.get(dates.size() - 1));
      default -> told;
    };
  }
}
