package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of mergers. */
class MergerRegisterTest {

  private static final String DAY = "2026-10-31";
  private static final Path GENERATED =
      Path.of("../data-samples/generated/landing/register-mergers", DAY, "mergers.csv.gz");

  @TempDir private Path folder;
  private Ingesting it;

  @BeforeEach
  void sources() {
    it = new Ingesting(folder);
    it.landing.source("id: mergers, kind: register.mergers, max_quarantine: 0.9");
  }

  @Test
  void aRowSaysWhichDirectoriesCameWhenAndUntilWhenTheyAreToBeIntegrated() {
    deliver(
        """
        \uFEFFMerger_ID;Sponsor;Company;Directories;Closed_On;Integration_Deadline;Price
        M-1;p-2;Tessel;tessel | tessel-google|tessel;2026-05-18;2027-03-31;7
        M-2;;Quillhaven;quillhaven;2026-12-01;;
        """);
    assertThat(it.ingest().quarantined()).isZero();
    assertThat(mergers())
        .containsExactly(
            "M-1|Tessel|[tessel, tessel-google]|2026-05-18|2027-03-31|p-2",
            "M-2|Quillhaven|[quillhaven]|2026-12-01|null|null");
    assertThat(Rows.texts(it.table("ops.input_file"), "unmapped_fields"))
        .containsExactly("[Price]");
  }

  @Test
  void aRowWithoutWhatARequiredColumnHoldsIsQuarantined() {
    deliver(
        """
        merger_id,company,directories,closed_on
        ,Tessel,tessel,2026-05-18
        M-2,,tessel,2026-05-18
        M-3,Tessel,,2026-05-18
        M-4,Tessel,tessel,
        M-5,Tessel,tessel,2026-05-18
        """);
    it.ingest();
    assertThat(Rows.texts(it.table("ops.quarantine"), "record_no", "reason"))
        .containsExactly(
            "1|field `merger_id` is missing",
            "2|field `company` is missing",
            "3|field `directories` is missing",
            "4|field `closed_on` is missing");
    assertThat(mergers()).containsExactly("M-5|Tessel|[tessel]|2026-05-18|null|null");
  }

  @Test
  void aDateInAnotherFormIsQuarantined() {
    deliver(
        """
        merger_id,company,directories,closed_on,integration_deadline
        M-1,Tessel,tessel,18.05.2026,2027-03-31
        M-2,Tessel,tessel,2026-05-18,2027-02-30
        M-3,Tessel,tessel,2026-05-18,2027-02-28
        """);
    it.ingest();
    assertThat(Rows.texts(it.table("ops.quarantine"), "record_no", "reason"))
        .containsExactly(
            "1|field `closed_on` is not a date YYYY-MM-DD; field `closed_on` is missing",
            "2|field `integration_deadline` is not a date YYYY-MM-DD");
    assertThat(mergers()).containsExactly("M-3|Tessel|[tessel]|2026-05-18|2027-02-28|null");
  }

  @Test
  void aSheetIsReadLikeText() throws IOException {
    it.landing.bytes("mergers", DAY, "mergers.xlsx", sheet());
    it.ingest();
    assertThat(mergers()).containsExactly("M-1|Tessel|[tessel]|2026-05-18|null|null");
  }

  @Test
  void theRegisterOfAGeneratedGroupIsReadWhole() throws IOException {
    it.landing.bytes("mergers", DAY, "mergers.csv.gz", Files.readAllBytes(GENERATED));
    assertThat(it.ingest()).isEqualTo(new Ingest.Result(1, 2, 2, 0, 0));
    assertThat(mergers())
        .containsExactly(
            "M-QUILLHAVEN|Quillhaven|[quillhaven, quillhaven-duo]|2025-11-03|2026-12-31|p-0000020",
            "M-TESSEL|Tessel|[tessel, tessel-google]|2026-05-18|2027-03-31|p-0000016");
    assertThat(Rows.texts(it.table("ops.input_file"), "unmapped_fields")).containsExactly("[]");
  }

  private void deliver(String text) {
    it.landing.file("mergers", DAY, "mergers.csv", text);
  }

  private List<String> mergers() {
    return Rows.texts(
        it.canonical(Ingesting.THROUGH, "core.merger"),
        "merger_id",
        "company",
        "directories",
        "closed_on",
        "integration_deadline",
        "sponsor");
  }

  private static byte[] sheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("mergers");
      String[][] rows = {
        {"Merger_ID", "Company", "Directories", "Closed_On"},
        {"M-1", "Tessel", "tessel", "2026-05-18"}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    return bytes.toByteArray();
  }
}
