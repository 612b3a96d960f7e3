package io.exposureledger.lake;

import io.exposureledger.lake.TableChecks.Content;
import io.exposureledger.lake.TableChecks.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/**
 * The record of finished runs, each with the hash of the one before it: a record that is changed or
 * taken out later breaks the chain.
 */
public final class RunRecords {

  private static final TableDeclaration RUNS = Tables.named("ops.run");
  private static final TableDeclaration CHECKS = Tables.named("ops.check_result");

  private final Lake lake;

  public RunRecords(Lake lake) {
    this.lake = lake;
  }

  /** How a run ended. */
  public enum Ending {
    PUBLISHED,
    REFUSED,
    SUPERSEDED,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Appends the record of a finished run.
   *
   * @param inputs one row {@code (source_id, delivered_on, file, file_sha256)} per file that was
   *     read
   */
  public void append(
      OpenRun run,
      List<Row> inputs,
      List<Content> contents,
      Ending ending,
      Optional<String> reason,
      Instant endedAt) {
    lake.appendInTurn(
        RUNS,
        () ->
            lake.isShared() && has(run.runId())
                ? Optional.empty()
                : Optional.of(record(run, inputs, contents, ending, reason, endedAt)),
        run.runId());
  }

  private Dataset<Row> record(
      OpenRun run,
      List<Row> inputs,
      List<Content> contents,
      Ending ending,
      Optional<String> reason,
      Instant endedAt) {
    String previous = lastHash().orElse(null);
    List<Row> outputs =
        contents.stream()
            .map(
                content ->
                    RowFactory.create(
                        content.table(), content.rows(), content.contentHash(), content.version()))
            .toList();
    Object[] facts = {
      run.runId(),
      run.command(),
      Date.valueOf(run.asOf()),
      run.identity().codeVersion(),
      run.identity().configurationSha256(),
      run.identity().rulePack(),
      inputs.toArray(new Row[0]),
      outputs.toArray(new Row[0]),
      Timestamp.from(run.startedAt()),
      Timestamp.from(endedAt),
      ending.word(),
      reason.orElse(null),
      run.supersedes().orElse(null),
      previous
    };
    Object[] record = Arrays.copyOf(facts, facts.length + 1);
    record[facts.length] = hash(facts);
    return lake.spark()
        .createDataFrame(List.of(RowFactory.create(record)), RUNS.structure())
        .coalesce(1);
  }

  /** Whether a run has a record of its end. */
  public boolean has(String runId) {
    return !lake.stored(RUNS).where(functions.col("run_id").equalTo(runId)).isEmpty();
  }

  /** The end of the chain: the record that none follows, whatever the clocks of the writers say. */
  private Optional<String> lastHash() {
    List<Row> records =
        lake.stored(RUNS)
            .select("record_hash", "previous_hash", "ended_at", "run_id")
            .collectAsList();
    Set<String> followed = new HashSet<>();
    records.forEach(record -> followed.add(record.getString(1)));
    return records.stream()
        .filter(record -> !followed.contains(record.getString(0)))
        .max(
            Comparator.comparing((Row record) -> record.getTimestamp(2))
                .thenComparing(record -> record.getString(3)))
        .map(record -> record.getString(0));
  }

  private static String hash(Object[] facts) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(Arrays.deepToString(facts).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Appends the outcomes of a run's checks. */
  public void appendChecks(LocalDate asOf, String runId, List<Outcome> outcomes) {
    List<Row> rows =
        outcomes.stream()
            .map(
                outcome ->
                    RowFactory.create(
                        Date.valueOf(asOf),
                        runId,
                        outcome.table(),
                        outcome.check(),
                        outcome.level().name(),
                        outcome.passed(),
                        outcome.observed(),
                        0L,
                        outcome.explanation()))
            .toList();
    lake.append(CHECKS, lake.spark().createDataFrame(rows, CHECKS.structure()).coalesce(1), runId);
  }
}
