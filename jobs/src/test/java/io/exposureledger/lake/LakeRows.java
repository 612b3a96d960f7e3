package io.exposureledger.lake;

import io.exposureledger.testing.EmptyLake;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.Units;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A lake with a few tables, and rows of runs for them. */
final class LakeRows {

  static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  static final TableDeclaration UNIT = Tables.named("core.unit");

  private LakeRows() {}

  static Lake lake(Path folder, String... tables) {
    return EmptyLake.in(
        folder.resolve("lake"),
        Stream.concat(Stream.of("core.unit", "ops.current_run"), Arrays.stream(tables))
            .map(Tables::named)
            .toList());
  }

  /** The same table as a later version declares it. */
  static TableDeclaration with(TableDeclaration table, String column, String type) {
    List<ColumnDeclaration> columns = new ArrayList<>(table.columns());
    columns.add(ColumnDeclaration.optional(column, type, "Declared since"));
    return new TableDeclaration(
        table.name(),
        table.title(),
        table.grain(),
        table.key(),
        table.partitionedBy(),
        table.isOfEvents(),
        columns,
        table.input(),
        table.checks());
  }

  /** Rows of {@code core.unit}, one per id. */
  static Dataset<Row> units(String runId, String... ids) {
    return Units.rows(DAY, runId, ids);
  }

  static OpenRun run(String runId, Optional<String> supersedes) {
    return new OpenRun(
        runId,
        DAY,
        "run",
        "conform",
        true,
        supersedes,
        Instant.parse("2026-11-01T00:00:00Z"),
        new RunIdentity("1.0", "abc", "nist-800-63b-4"));
  }

  static List<String> stored(Lake lake) {
    return Rows.texts(lake.stored(UNIT), "run_id", "unit_id");
  }
}
