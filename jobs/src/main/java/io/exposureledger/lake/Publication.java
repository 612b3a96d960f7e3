package io.exposureledger.lake;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;
import org.apache.spark.sql.functions;

/** Which run counts for a date, and the one commit that changes it. */
public final class Publication {

  private static final int MOST_DATES = 3660;

  private static final TableDeclaration CURRENT = Tables.named("ops.current_run");

  private final Lake lake;

  public Publication(Lake lake) {
    this.lake = lake;
  }

  /** The run that counts for a date. */
  public Optional<String> current(LocalDate asOf) {
    List<Row> rows = lake.stored(CURRENT).where(ofDate(asOf)).select("run_id").takeAsList(1);
    return rows.stream().map(row -> row.getString(0)).findFirst();
  }

  /** The published runs by date, the newest date first, no later than {@code asOf}. */
  public Map<LocalDate, String> dates(LocalDate asOf, int most) {
    Map<LocalDate, String> dates = new LinkedHashMap<>();
    lake.stored(CURRENT)
        .where(functions.col("as_of").leq(Date.valueOf(asOf)))
        .select("as_of", "run_id")
        .orderBy(functions.col("as_of").desc())
        .takeAsList(most)
        .forEach(row -> dates.put(row.getDate(0).toLocalDate(), row.getString(1)));
    return dates;
  }

  /** The same of every date before {@code asOf}: of ten years of days, should there be more. */
  public Map<LocalDate, String> before(LocalDate asOf) {
    return dates(asOf.minusDays(1), MOST_DATES);
  }

  /** Since when the run of a date counts. */
  public Instant publishedAt(LocalDate asOf) {
    return lake.stored(CURRENT)
        .where(ofDate(asOf))
        .select("published_at")
        .first()
        .getTimestamp(0)
        .toInstant();
  }

  /**
   * Makes a run the one that counts for its date, in one commit.
   *
   * @throws ProblemException exit 4 where another run of the date was published since this one was
   *     opened
   */
  public void publish(OpenRun run, Instant at) {
    publish(run, at, () -> {});
  }

  /**
   * The same, unless a condition has ceased to hold.
   *
   * @param requirement raises a problem where the run must not be published; what ends it has to
   *     {@link #hinder()} commits that were decided before
   */
  public void publish(OpenRun run, Instant at, Runnable requirement) {
    try {
      Turns.commit(
          lake,
          CURRENT,
          () -> {
            requirement.run();
            if (!current(run.asOf()).equals(run.supersedes())) {
              throw superseded(run);
            }
            return Optional.of(replacing(run, at));
          },
          () -> current(run.asOf()).equals(Optional.of(run.runId())));
    } catch (DeltaConcurrentModificationException lost) {
      throw superseded(run);
    }
  }

  private DataFrameWriter<Row> replacing(OpenRun run, Instant at) {
    return rows(List.of(
            RowFactory.create(Date.valueOf(run.asOf()), run.runId(), Timestamp.from(at))))
        .mode(SaveMode.Overwrite)
        .option("replaceWhere", "as_of = DATE'" + run.asOf() + "'")
        .option("userMetadata", run.runId());
  }

  /** Lets no publication happen that was decided before; it is decided anew. */
  public void hinder() {
    Turns.pass(lake, CURRENT, () -> rows(List.of()).mode(SaveMode.Append));
  }

  private DataFrameWriter<Row> rows(List<Row> rows) {
    return lake.spark().createDataFrame(rows, CURRENT.structure()).write().format("delta");
  }

  /** Removes the rows of a run that no longer counts. */
  public void retire(LocalDate asOf, String runId) {
    Together.run(Tables.ofRuns(), table -> lake.remove(table, asOf, runId));
  }

  private static ProblemException superseded(OpenRun run) {
    return new ProblemException(
        ExitCode.SUPERSEDED,
        "run " + run.runId() + " of " + run.asOf(),
        "another run of this date was published meanwhile",
        "Nothing was replaced; run the date again to use its newest inputs");
  }

  private static Column ofDate(LocalDate asOf) {
    return functions.col("as_of").equalTo(functions.lit(Date.valueOf(asOf)));
  }
}
