package io.exposureledger.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.lake.RunRecords.Ending;
import io.exposureledger.testing.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

  @TempDir private Path folder;

  @Test
  void eachRecordHoldsTheHashOfTheOneBeforeIt() {
    Lake lake = LakeRows.lake(folder, "ops.run");
    RunRecords records = new RunRecords(lake);
    append(records, "run-1", Ending.PUBLISHED, Optional.empty(), "2026-11-01T01:00:00Z");
    append(
        records, "run-2", Ending.REFUSED, Optional.of("core.unit grain"), "2026-11-01T02:00:00Z");
    append(records, "run-3", Ending.PUBLISHED, Optional.empty(), "2026-11-01T03:00:00Z");
    List<Row> rows =
        lake.stored(Tables.named("ops.run"))
            .orderBy("ended_at")
            .select("previous_hash", "record_hash", "result", "reason")
            .collectAsList();
    assertThat(rows)
        .extracting(row -> row.getString(0))
        .containsExactly(null, rows.get(0).getString(1), rows.get(1).getString(1));
    assertThat(rows)
        .extracting(row -> row.getString(2) + " " + row.getString(3))
        .containsExactly("published null", "refused core.unit grain", "published null");
    assertThat(Rows.texts(lake.stored(Tables.named("ops.run")), "length(record_hash)"))
        .containsOnly("64");
  }

  private static void append(
      RunRecords records, String runId, Ending ending, Optional<String> reason, String at) {
    records.append(
        LakeRows.run(runId, Optional.empty()),
        List.of(),
        List.of(new TableChecks.Content("core.unit", 2, "hash", 1)),
        ending,
        reason,
        Instant.parse(at));
  }
}
