package io.exposureledger.lake;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;
import org.apache.spark.sql.delta.DeltaLog;
import scala.Option;

/**
 * Commits that depend on what the table holds, where several processes write to one lake. Such
 * commits of a table are numbered; one that was decided before the last of them was made does not
 * happen, and is decided anew. The number is a Delta transaction identifier: Delta itself leaves
 * out a commit whose number is taken.
 */
final class Turns {

  private static final String NUMBERED = "exposure";
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 250;

  /** Said while another process is creating the table, or just has. */
  private static final Set<String> CREATED_MEANWHILE =
      Set.of("DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION", "TABLE_OR_VIEW_ALREADY_EXISTS");

  private Turns() {}

  /**
   * Makes a commit.
   *
   * @param decision reads the table and says what to write, nothing where it has become needless
   * @param isMade whether the table holds it
   * @throws ProblemException exit 1 where others come first every time
   */
  static void commit(
      Lake lake,
      TableDeclaration table,
      Supplier<Optional<DataFrameWriter<Row>>> decision,
      BooleanSupplier isMade) {
    if (!lake.isShared()) {
      decision.get().ifPresent(rows -> rows.save(lake.path(table)));
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long turn = next(lake, table);
      Optional<DataFrameWriter<Row>> rows = decision.get();
      if (rows.isEmpty()) {
        return;
      }
      take(lake, table, turn, rows.get());
      if (isMade.getAsBoolean()) {
        return;
      }
    }
    throw busy(table);
  }

  private static ProblemException busy(TableDeclaration table) {
    return new ProblemException(
        ExitCode.FAILED,
        "table " + table.name(),
        "others write to it all the time",
        "Try again, and let fewer commands write to the lake at once");
  }

  /** Sees to it that no commit happens that was decided before. */
  static void pass(Lake lake, TableDeclaration table, Supplier<DataFrameWriter<Row>> nothing) {
    long turn = next(lake, table);
    for (int attempt = 0; next(lake, table) == turn; attempt++) {
      if (attempt == ATTEMPTS) {
        throw busy(table);
      }
      take(lake, table, turn, nothing.get());
    }
  }

  /** Does something again that another process has come before; each time it finds what is then. */
  static void besideOthers(Lake lake, Runnable action) {
    for (int attempt = 1; ; attempt++) {
      try {
        action.run();
        return;
      } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
        if (!lake.isShared() || attempt == ATTEMPTS || !isOfAnother(e)) {
          throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
        pause();
      }
    }
  }

  private static boolean isOfAnother(Exception failure) {
    return failure instanceof DeltaConcurrentModificationException
        || failure instanceof SparkThrowable told
            && CREATED_MEANWHILE.contains(told.getCondition());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static long next(Lake lake, TableDeclaration table) {
    Option<Object> last =
        DeltaLog.forTable(lake.spark(), lake.path(table))
            .update(false, Option.empty(), Option.empty())
            .transactions()
            .get(NUMBERED);
    return last.isDefined() ? (long) last.get() + 1 : 1;
  }

  private static void take(
      Lake lake, TableDeclaration table, long turn, DataFrameWriter<Row> rows) {
    try {
      rows.option("txnAppId", NUMBERED).option("txnVersion", turn).save(lake.path(table));
    } catch (DeltaConcurrentModificationException anotherCameFirst) {
      // The table says who did.
    }
  }
}
