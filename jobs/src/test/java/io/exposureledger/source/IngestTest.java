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
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One lake and three ingests; every behaviour has a source of its own. */
class IngestTest {

  private static final String DAY = "2026-10-31";
  private static final String ONE = "person_id,unit_id\np-1,u-1\n";
  private static final String CORRECTED = "person_id,unit_id\np-1,u-22\n";
  private static final String ONE_BAD = "person_id,unit_id\np-1,u-1\n,u-1\n";

  private static Ingesting it;
  private static Result first;
  private static Result last;

  @BeforeAll
  static void ingestThreeTimes(@TempDir Path folder) throws IOException {
    it = new Ingesting(folder);
    for (String source :
        List.of(
            "counted",
            "renamed",
            "twins",
            "daily",
            "corrected",
            "reverted",
            "copied",
            "packed",
            "ignored",
            "later",
            "fields")) {
      it.landing.source("id: " + source + ", kind: hr.people, max_quarantine: 0.5");
    }
    deliverFirst(it.landing);
    first = it.ingest();
    it.landing
        .file("renamed", DAY, "people (1).csv", Ingesting.people(2))
        .file("corrected", DAY, "people.csv", CORRECTED)
        .file("reverted", DAY, "people.csv", CORRECTED);
    Files.setLastModifiedTime(
        it.landing.file("copied", DAY, "people.csv"),
        FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
    it.ingest();
    it.landing.file("reverted", DAY, "people.csv", ONE);
    last = it.ingest();
  }

  private static void deliverFirst(Landing landing) {
    landing
        .file("counted", DAY, "people.csv", "person_id,unit_id\np-1,u-1\n,u-1\np-3,u-1\n")
        .file("renamed", DAY, "people.csv", Ingesting.people(2))
        .file("twins", DAY, "a.csv", ONE_BAD)
        .file("twins", DAY, "b.csv", ONE_BAD)
        .file("daily", "2026-10-30", "people.csv", ONE)
        .file("daily", DAY, "people.csv", ONE)
        .file("corrected", DAY, "people.csv", ONE)
        .file("reverted", DAY, "people.csv", ONE)
        .file("copied", DAY, "people.csv", Ingesting.people(2))
        .bytes("packed", "2026-10-30", "people.csv.gz", Landing.gzipped(Ingesting.people(2)))
        .bytes(
            "packed",
            DAY,
            "people.zip",
            Landing.zipped("a.csv", Ingesting.people(1), "b/c.csv", Ingesting.people(2)))
        .file("ignored", DAY, ".hidden.csv", ONE)
        .file("ignored", DAY, "_SUCCESS", "")
        .file("ignored", DAY, "people.csv.tmp", "half")
        .file("ignored", DAY, "people.csv.part", "half")
        .file("ignored", DAY + "/_staging", "people.csv", "half")
        .file("ignored", DAY + "/sub", "people.csv", ONE)
        .file("ignored", "notes", "people.csv", ONE)
        .file("later", "2026-11-01", "people.csv", ONE)
        .file("fields", DAY, "people.csv", "person_id,unit_id,Phone,cost_centre\np-1,u-1,0,c\n");
  }

  @Test
  void everyRecordReadIsKeptOrQuarantinedOrADuplicate() {
    assertThat(first).isEqualTo(new Result(13, 22, 18, 2, 2));
    assertThat(it.table("ops.input_file").where("records <> kept + quarantined + duplicates"))
        .satisfies(broken -> assertThat(broken.count()).isZero());
  }

  @Test
  void aRecordThatCannotBeUsedIsQuarantinedWithItsPlaceAndReason() {
    assertThat(raw("counted", "record_no", "person_id", "run_id"))
        .containsExactly("1|p-1|run-1", "3|p-3|run-1");
    assertThat(rows("ops.quarantine", "counted", "file", "record_no", "reason", "payload"))
        .containsExactly("people.csv|2|field `person_id` is missing|{\"unit_id\":\"u-1\"}");
    assertThat(files("counted", "status", "records", "kept", "quarantined", "duplicates"))
        .containsExactly("ingested|3|2|1|0");
  }

  @Test
  void aFileIsIngestedOnce() {
    assertThat(last).isEqualTo(new Result(1, 1, 1, 0, 0));
    assertThat(files("counted", "run_id")).containsExactly("run-1");
  }

  @Test
  void theSameBytesUnderAnotherNameAreADuplicate() {
    assertThat(files("renamed", "file", "status", "duplicates"))
        .containsExactly("people (1).csv|duplicate|2", "people.csv|ingested|0");
    assertThat(raw("renamed", "person_id")).containsExactly("p-1", "p-2");
  }

  @Test
  void twoFilesWithTheSameBytesInOneDeliveryCountOnce() {
    assertThat(raw("twins", "file", "record_no")).containsExactly("a.csv|1");
    assertThat(rows("ops.quarantine", "twins", "file", "record_no")).containsExactly("a.csv|2");
  }

  @Test
  void theSameBytesOnAnotherDayAreAnotherDelivery() {
    assertThat(files("daily", "delivered_on", "status"))
        .containsExactly("2026-10-30|ingested", "2026-10-31|ingested");
  }

  @Test
  void otherBytesUnderTheSameNameAreACorrectionAndBothAreKept() {
    assertThat(raw("corrected", "run_id", "unit_id")).containsExactly("run-1|u-1", "run-2|u-22");
    assertThat(
            Rows.texts(
                it.canonical(Ingesting.THROUGH, "core.person").where("source_id = 'corrected'"),
                "unit_id"))
        .containsExactly("u-22");
  }

  @Test
  void aCorrectionThatIsTakenBackCountsAgain() {
    assertThat(it.counting("reverted")).containsExactly("people.csv of run-3");
  }

  @Test
  void aFileThatIsCopiedAgainUnchangedStillCounts() {
    assertThat(raw("copied", "person_id")).containsExactly("p-1", "p-2");
    assertThat(it.counting("copied")).containsExactly("people.csv of run-1");
  }

  @Test
  void filesMayBeCompressed() {
    assertThat(raw("packed", "file", "record_no", "person_id"))
        .containsExactly(
            "people.csv.gz|1|p-1",
            "people.csv.gz|2|p-2",
            "people.zip|1|p-1",
            "people.zip|2|p-1",
            "people.zip|3|p-2");
  }

  @Test
  void hiddenAndUnfinishedFilesAreIgnored() {
    assertThat(files("ignored", "file")).containsExactly("sub/people.csv");
  }

  @Test
  void aLaterDeliveryThanTheDateIsLeftAlone() {
    assertThat(files("later", "file")).isEmpty();
  }

  @Test
  void namesOfFieldsThatTheKindDoesNotKnowAreListed() {
    assertThat(files("fields", "unmapped_fields")).containsExactly("[cost_centre]");
  }

  @Test
  void aCommitNamesItsRun() {
    String raw = it.lake().path(it.landing.sources().mapping("hr.people").rawTable());
    assertThat(
            Rows.texts(
                it.lake().spark().sql("describe history delta.`" + raw + "`"),
                "version",
                "operation",
                "userMetadata"))
        .containsExactly("0|CREATE TABLE|null", "1|WRITE|run-1", "2|WRITE|run-2", "3|WRITE|run-3");
  }

  private static List<String> files(String source, String... columns) {
    return rows("ops.input_file", source, columns);
  }

  private static List<String> rows(String table, String source, String... columns) {
    return Rows.texts(it.table(table).where("source_id = '" + source + "'"), columns);
  }

  private static List<String> raw(String source, String... columns) {
    return Rows.texts(it.raw("hr.people").where("source_id = '" + source + "'"), columns);
  }
}
