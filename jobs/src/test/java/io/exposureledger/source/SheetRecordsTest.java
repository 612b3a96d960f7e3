package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetRecordsTest {

  @Test
  void theFirstRowOfTheFirstSheetNamesTheColumns() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, " exception_id ");
              sheet.value(0, 1, "scope_kind");
              sheet.value(1, 0, "EX-1");
              sheet.value(1, 1, "unit");
            });
    assertThat(Seen.sheet(workbook).records)
        .containsExactly("{\"exception_id\":\"EX-1\",\"scope_kind\":\"unit\"}");
  }

  @Test
  void aDateIsWrittenAsADate() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "approved_at");
              sheet.value(1, 0, LocalDate.of(2026, 3, 2));
              sheet.style(1, 0).format("yyyy-mm-dd").set();
              sheet.value(2, 0, LocalDateTime.of(2026, 3, 2, 10, 30));
              sheet.style(2, 0).format("dd/mm/yyyy hh:mm").set();
            });
    assertThat(Seen.sheet(workbook).records)
        .containsExactly(
            "{\"approved_at\":\"2026-03-02\"}", "{\"approved_at\":\"2026-03-02T10:30\"}");
  }

  @Test
  void aNumberIsWrittenAsItsDigits() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "person_id");
              sheet.value(1, 0, 1001);
              sheet.value(2, 0, 1.5);
            });
    assertThat(Seen.sheet(workbook).records)
        .containsExactly("{\"person_id\":\"1001\"}", "{\"person_id\":\"1.5\"}");
  }

  @Test
  void emptyRowsAndCellsAreNothing() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "a");
              sheet.value(0, 1, "b");
              sheet.value(2, 1, "value");
              sheet.value(3, 0, "  ");
            });
    assertThat(Seen.sheet(workbook).records).containsExactly("{\"b\":\"value\"}");
  }

  @Test
  void aCellBeyondTheHeadersMakesItsRowUnreadable() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "a");
              sheet.value(1, 0, "1");
              sheet.value(1, 1, "stray");
              sheet.value(2, 0, "2");
            });
    Seen seen = Seen.sheet(workbook);
    assertThat(seen.unreadable).containsExactly("row has a cell beyond the 1 headers");
    assertThat(seen.records).containsExactly("{\"a\":\"2\"}");
  }

  @Test
  void aFileThatIsNoWorkbookIsUnreadable() {
    byte[] text = "exception_id,scope_kind\nEX-1,unit\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Seen.sheet(text))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("not a readable XLSX workbook");
  }

  @Test
  void aWorkbookCutInHalfIsUnreadable() throws IOException {
    byte[] whole =
        workbook(
            sheet -> {
              for (int row = 0; row < 2_000; row++) {
                sheet.value(row, 0, "value of row " + row * 7919);
              }
            });
    assertThatThrownBy(() -> Seen.sheet(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOfAny(UnreadableFile.class, IOException.class);
  }

  private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
      content.accept(workbook.newWorksheet("register"));
      workbook.newWorksheet("notes").value(0, 0, "not read");
    }
    return bytes.toByteArray();
  }
}
