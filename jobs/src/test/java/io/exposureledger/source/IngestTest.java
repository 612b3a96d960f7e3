package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.source.Ingest.Result;
import io.exposureledger.testing.Landing;
import io.exposureledger.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

  private static final String DAY = "2026-10-31";

  @TempDir private Path folder;
  private Ingesting it;
  private Landing landing;

  @BeforeEach
  void source() {
    it = new Ingesting(folder);
    landing = it.landing.source("id: hr, kind: hr.people, max_quarantine: 0.5");
  }

  @Test
  void everyRecordReadIsKeptOrQuarantinedAndCounted() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-1\n,u-1\np-3,u-1\n");
    assertThat(it.ingest()).isEqualTo(new Result(1, 3, 2, 1, 0));
    assertThat(Rows.texts(it.raw("hr.people"), "record_no", "person_id", "run_id"))
        .containsExactly("1|p-1|run-1", "3|p-3|run-1");
    assertThat(Rows.texts(it.table("ops.quarantine"), "file", "record_no", "reason", "payload"))
        .containsExactly("people.csv|2|field `person_id` is missing|{\"unit_id\":\"u-1\"}");
    assertThat(
            Rows.texts(
                it.table("ops.input_file"),
                "status",
                "records",
                "kept",
                "quarantined",
                "duplicates"))
        .containsExactly("ingested|3|2|1|0");
  }

  @Test
  void aFileIsIngestedOnce() {
    landing.file("hr", DAY, "people.csv", Ingesting.people(2));
    it.ingest();
    assertThat(it.ingest()).isEqualTo(new Result(0, 0, 0, 0, 0));
    assertThat(it.raw("hr.people").count()).isEqualTo(2);
  }

  @Test
  void theSameBytesUnderAnotherNameAreADuplicate() {
    landing.file("hr", DAY, "people.csv", Ingesting.people(2));
    it.ingest();
    landing.file("hr", DAY, "people (1).csv", Ingesting.people(2));
    assertThat(it.ingest()).isEqualTo(new Result(1, 2, 0, 0, 2));
    assertThat(it.raw("hr.people").count()).isEqualTo(2);
    assertThat(Rows.texts(it.table("ops.input_file"), "file", "status", "duplicates"))
        .containsExactly("people (1).csv|duplicate|2", "people.csv|ingested|0");
  }

  @Test
  void twoFilesWithTheSameBytesInOneDeliveryCountOnce() {
    String oneBad = "person_id,unit_id\np-1,u-1\n,u-1\n";
    landing.file("hr", DAY, "a.csv", oneBad).file("hr", DAY, "b.csv", oneBad);
    assertThat(it.ingest()).isEqualTo(new Result(2, 4, 1, 1, 2));
    assertThat(Rows.texts(it.table("ops.quarantine"), "file", "record_no"))
        .containsExactly("a.csv|2");
  }

  @Test
  void theSameBytesOnAnotherDayAreAnotherDelivery() {
    landing.file("hr", "2026-10-30", "people.csv", Ingesting.people(2));
    landing.file("hr", DAY, "people.csv", Ingesting.people(2));
    assertThat(it.ingest()).isEqualTo(new Result(2, 4, 4, 0, 0));
  }

  @Test
  void otherBytesUnderTheSameNameAreACorrectionAndBothAreKept() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-1\n");
    it.ingest();
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-22\n");
    it.ingest();
    assertThat(Rows.texts(it.raw("hr.people"), "run_id", "unit_id"))
        .containsExactly("run-1|u-1", "run-2|u-22");
    assertThat(Rows.texts(it.canonical(Ingesting.THROUGH, "core.person"), "unit_id"))
        .containsExactly("u-22");
  }

  @Test
  void aCorrectionThatIsTakenBackCountsAgain() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-1\n");
    it.ingest();
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-22\n");
    it.ingest();
    landing.file("hr", DAY, "people.csv", "person_id,unit_id\np-1,u-1\n");
    it.ingest();
    assertThat(it.counting("hr")).containsExactly("people.csv of run-3");
  }

  @Test
  void aFileThatIsCopiedAgainUnchangedStillCounts() throws IOException {
    landing.file("hr", DAY, "people.csv", Ingesting.people(2));
    it.ingest();
    Files.setLastModifiedTime(
        landing.file("hr", DAY, "people.csv"),
        FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
    it.ingest();
    assertThat(it.raw("hr.people").count()).isEqualTo(2);
    assertThat(it.counting("hr")).containsExactly("people.csv of run-1");
  }

  @Test
  void filesMayBeCompressed() {
    landing.bytes("hr", "2026-10-29", "people.csv.gz", Landing.gzipped(Ingesting.people(2)));
    landing.bytes(
        "hr",
        "2026-10-30",
        "people.zip",
        Landing.zipped("a.csv", Ingesting.people(1), "b/c.csv", Ingesting.people(2)));
    assertThat(it.ingest()).isEqualTo(new Result(2, 5, 5, 0, 0));
    assertThat(
            Rows.texts(it.raw("hr.people").where("file = 'people.zip'"), "record_no", "person_id"))
        .containsExactly("1|p-1", "2|p-1", "3|p-2");
  }

  @Test
  void hiddenAndUnfinishedFilesAreIgnored() {
    landing
        .file("hr", DAY, ".hidden.csv", Ingesting.people(1))
        .file("hr", DAY, "_SUCCESS", "")
        .file("hr", DAY, "people.csv.tmp", "half")
        .file("hr", DAY, "people.csv.part", "half")
        .file("hr", DAY + "/_staging", "people.csv", "half")
        .file("hr", DAY + "/sub", "people.csv", Ingesting.people(1));
    it.ingest();
    assertThat(Rows.texts(it.table("ops.input_file"), "file")).containsExactly("sub/people.csv");
  }

  @Test
  void aLaterDeliveryThanTheDateIsLeftAlone() {
    landing.file("hr", "2026-11-01", "people.csv", Ingesting.people(1));
    landing.file("hr", "notes", "people.csv", Ingesting.people(1));
    assertThat(it.ingest()).isEqualTo(new Result(0, 0, 0, 0, 0));
  }

  @Test
  void namesOfFieldsThatTheKindDoesNotKnowAreListed() {
    landing.file("hr", DAY, "people.csv", "person_id,unit_id,Phone,cost_centre\np-1,u-1,0,c\n");
    it.ingest();
    assertThat(Rows.texts(it.table("ops.input_file"), "unmapped_fields"))
        .containsExactly("[cost_centre]");
  }

  @Test
  void aCommitNamesItsRun() {
    landing.file("hr", DAY, "people.csv", Ingesting.people(1));
    it.ingest();
    String raw = it.lake().path(landing.sources().mapping("hr.people").rawTable());
    assertThat(
            Rows.texts(
                it.lake().spark().sql("describe history delta.`" + raw + "`").where("version = 1"),
                "userMetadata",
                "operation"))
        .containsExactly("run-1|WRITE");
  }
}
