package io.exposureledger.observability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command has learned about the run of one date so far. Each method gives the same with one
 * fact more.
 *
 * @param published whether this command made the run the one that counts
 * @param sources empty where the command has not looked at deliveries
 * @param checked empty where the command has not come to the checks
 * @param report the folder of the report that was written
 */
public record RunFacts(
    Optional<String> runId,
    boolean published,
    List<StageTime> stages,
    Optional<IngestCounts> ingested,
    List<SourceAge> sources,
    Optional<Checked> checked,
    Optional<Path> report) {

  public RunFacts {
    stages = List.copyOf(stages);
    sources = List.copyOf(sources);
  }

  /** Nothing is known yet. */
  public static RunFacts none() {
    return new RunFacts(
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public RunFacts opened(String id) {
    return new RunFacts(Optional.of(id), published, stages, ingested, sources, checked, report);
  }

  public RunFacts countsNow() {
    return new RunFacts(runId, true, stages, ingested, sources, checked, report);
  }

  public RunFacts took(StageTime stage) {
    List<StageTime> all = new ArrayList<>(stages);
    all.add(stage);
    return new RunFacts(runId, published, all, ingested, sources, checked, report);
  }

  public RunFacts ingested(IngestCounts counts) {
    return new RunFacts(runId, published, stages, Optional.of(counts), sources, checked, report);
  }

  public RunFacts uses(List<SourceAge> ages) {
    return new RunFacts(runId, published, stages, ingested, ages, checked, report);
  }

  public RunFacts checked(Checked found) {
    return new RunFacts(runId, published, stages, ingested, sources, Optional.of(found), report);
  }

  public RunFacts reported(Path folder) {
    return new RunFacts(runId, published, stages, ingested, sources, checked, Optional.of(folder));
  }
}
