package io.exposureledger.job;

import io.exposureledger.lake.LakeLock;
import io.exposureledger.source.Deliveries;
import io.exposureledger.source.SourceDeclaration;
import io.exposureledger.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a date, alone or all in one. Each takes the lake's lock for as long as it writes.
 */
public final class Pipeline {

  private static final int SMALL_AT_ONCE = 4;

  private final JobContext context;

  public Pipeline(JobContext context) {
    this.context = context;
  }

  /**
   * Ingests what was delivered for a date or earlier.
   *
   * @param group of the sources whose deliveries are looked at; none for all
   */
  public void ingest(LocalDate asOf, Optional<String> group) {
    Sources sources = context.configuration().sources();
    List<SourceDeclaration> chosen = group.map(sources::ofGroup).orElse(sources.declared());
    try (LakeLock lock = LakeLock.take(context.lake())) {
      ingest(new Runs(context), List.of(asOf), chosen);
    }
  }

  private void ingest(Runs runs, List<LocalDate> dates) {
    ingest(runs, dates, context.configuration().sources().declared());
  }

  private void ingest(Runs runs, List<LocalDate> dates, List<SourceDeclaration> sources) {
    IngestJob ingest = new IngestJob(context, dates, sources, runs.newId());
    IngestJob.Result result = context.run(ingest);
    context.progress().learns(ingest.asOf(), facts -> facts.ingested(result.told()));
  }

  /** Opens a run of a date, and leaves it open for {@link #measure}. */
  public String conform(LocalDate asOf) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      DateRun date = opened(context, new Runs(context), asOf, deliveries(asOf), "conform");
      date.conform();
      date.leaveOpen();
      return date.runId();
    }
  }

  /** Goes on with the newest open run of a date, or with the one named. */
  public String measure(LocalDate asOf, Optional<String> runId) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      DateRun date = resumed(asOf, runId, "measure", "conform");
      date.measure();
      date.leaveOpen();
      return date.runId();
    }
  }

  /** Checks a measured run and publishes it. */
  public String check(LocalDate asOf, Optional<String> runId) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      DateRun date = resumed(asOf, runId, "check", "measure");
      date.checkAndPublish();
      return date.runId();
    }
  }

  /** Ingests, conforms, measures, checks and publishes a date. */
  public String run(LocalDate asOf) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      ingest(runs, List.of(asOf));
      DateRun date = opened(context, runs, asOf, deliveries(asOf), "run");
      DateSeries.run(List.of(date));
      return date.runId();
    }
  }

  /** Runs a series of dates over what is ingested at once; small ones are measured side by side. */
  public void series(List<LocalDate> dates) {
    try (LakeLock lock = LakeLock.take(context.lake())) {
      Runs runs = new Runs(context);
      ingest(runs, dates);
      List<Deliveries> all = dates.stream().map(this::deliveries).toList();
      int atOnce =
          all.stream().allMatch(one -> SparkSessions.isSmall(one.records())) ? SMALL_AT_ONCE : 1;
      for (int from = 0; from < dates.size(); from += atOnce) {
        List<DateRun> beside = new ArrayList<>();
        for (int i = from; i < Math.min(from + atOnce, dates.size()); i++) {
          beside.add(opened(context.inSessionOfItsOwn(), runs, dates.get(i), all.get(i), "run"));
        }
        DateSeries.run(beside);
      }
    }
  }

  private static DateRun opened(
      JobContext context, Runs runs, LocalDate asOf, Deliveries deliveries, String command) {
    return new DateRun(context, runs, runs.open(asOf, command, "conform"), deliveries);
  }

  private DateRun resumed(
      LocalDate asOf, Optional<String> runId, String stage, String stageBefore) {
    Runs runs = new Runs(context);
    return new DateRun(
        context, runs, runs.resume(asOf, runId, stage, stageBefore), deliveries(asOf));
  }

  private Deliveries deliveries(LocalDate asOf) {
    Deliveries deliveries = Deliveries.of(context.lake(), context.configuration().sources(), asOf);
    context.progress().learns(asOf, facts -> facts.uses(deliveries.ages()));
    deliveries.requireFresh();
    return deliveries;
  }
}
