package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.source.Mapping.Reads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

  @Test
  void aRecordHasTheNamesOfTheHeader() throws IOException {
    assertThat(Seen.csv("person_id,name\np-1,Ada\n").records)
        .containsExactly("{\"person_id\":\"p-1\",\"name\":\"Ada\"}");
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoContent() throws IOException {
    assertThat(Seen.csv("\uFEFFperson_id,name\r\np-1,Ada\r\n").records)
        .containsExactly("{\"person_id\":\"p-1\",\"name\":\"Ada\"}");
  }

  @Test
  void aMarkedUtf16FileIsReadAsWhatItIs() throws IOException {
    byte[] marked = "\uFEFFname\nZoë\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Seen.csv(marked, Seen.reads("csv")).records).containsExactly("{\"name\":\"Zoë\"}");
  }

  @Test
  void theDelimiterIsFoundInTheHeader() throws IOException {
    assertThat(Seen.csv("a;b\n1,5;2\n").records).containsExactly("{\"a\":\"1,5\",\"b\":\"2\"}");
    assertThat(Seen.csv("a\tb\n1\t2\n").records).containsExactly("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void aDeclaredDelimiterIsNotGuessed() throws IOException {
    Reads semicolon =
        new Reads(
            List.of("csv"), List.of("value"), List.of(), false, false, "UTF-8", ";", "", Map.of());
    byte[] file = "a,b,c;d\n1;2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Seen.csv(file, semicolon).records).containsExactly("{\"a,b,c\":\"1\",\"d\":\"2\"}");
  }

  @Test
  void aQuotedCellMayHoldLineBreaksDelimitersAndQuotes() throws IOException {
    assertThat(Seen.csv("a,b\n\"line\nbreak, and \"\"more\"\"\",2\n").records)
        .containsExactly("{\"a\":\"line\\nbreak, and \\\"more\\\"\",\"b\":\"2\"}");
  }

  @Test
  void headersAndCellsLoseTheirPadding() throws IOException {
    assertThat(Seen.csv("Application ID , name\n a1 ,  Ada\n").records)
        .containsExactly("{\"Application ID\":\"a1\",\"name\":\"Ada\"}");
  }

  @Test
  void ofTwoColumnsWithOneHeaderTheFirstValueCounts() throws IOException {
    assertThat(Seen.csv("kind,kind\nfirst,second\n,second\n").records)
        .containsExactly("{\"kind\":\"first\"}", "{\"kind\":\"second\"}");
  }

  @Test
  void emptyLinesAndEmptyCellsAreNothing() throws IOException {
    assertThat(Seen.csv("a,b\n\n1,\n,\n").records).containsExactly("{\"a\":\"1\"}");
  }

  @Test
  void aLineWithMoreCellsThanHeadersIsUnreadableAndTheNextIsRead() throws IOException {
    Seen seen = Seen.csv("a,b\n1,2,3\n4,5\n");
    assertThat(seen.unreadable).containsExactly("line has 3 cells under 2 headers");
    assertThat(seen.records).containsExactly("{\"a\":\"4\",\"b\":\"5\"}");
  }

  @Test
  void aFileWithoutALineHasNoRecord() throws IOException {
    assertThat(Seen.csv("").records).isEmpty();
    assertThat(Seen.csv("\uFEFF").records).isEmpty();
  }

  @Test
  void aQuoteThatIsNotClosedMakesTheFileUnreadable() {
    assertThatThrownBy(() -> Seen.csv("a,b\n\"never closed,2\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("not a well-formed delimited file: a quote is not closed");
  }

  @Test
  void bytesThatAreNotTheEncodingMakeTheFileUnreadable() {
    byte[] latin = "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Seen.csv(latin, Seen.reads("csv")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("not UTF-8 text");
  }

  @Test
  void aDeclaredEncodingIsUsed() throws IOException {
    Reads latin =
        new Reads(
            List.of("csv"),
            List.of("value"),
            List.of(),
            false,
            false,
            "ISO-8859-1",
            "",
            "",
            Map.of());
    byte[] file = "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Seen.csv(file, latin).records).containsExactly("{\"name\":\"Zoë\"}");
  }
}
