package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.exposureledger.source.Mapping.Reads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {

  private static final String TWO = "[{\"id\":\"a\"},{\"id\":\"b\"}]";
  private static final String[] BOTH = {"{\"id\":\"a\"}", "{\"id\":\"b\"}"};

  @Test
  void anEnvelopeHoldsRecords() throws IOException {
    Seen seen = Seen.json("{\"@odata.context\":\"users\",\"value\":" + TWO + "}");
    assertThat(seen.records).containsExactly(BOTH);
    assertThat(seen.pages).containsExactly("users ends");
  }

  @Test
  void aKindNamesTheArrayOfItsEnvelope() throws IOException {
    Reads result =
        new Reads(
            List.of("json"), List.of("result"), List.of(), false, false, "UTF-8", "", "", Map.of());
    assertThat(Seen.json("{\"result\":" + TWO + "}", result).records).containsExactly(BOTH);
  }

  @Test
  void aBareArrayHoldsRecords() throws IOException {
    assertThat(Seen.json(TWO).records).containsExactly(BOTH);
  }

  @Test
  void aListOfPagesHoldsTheRecordsOfEach() throws IOException {
    Seen seen =
        Seen.json(
            "[{\"value\":[{\"id\":\"a\"}],\"@odata.nextLink\":\"https://next\"},"
                + "{\"value\":[{\"id\":\"b\"}]}]");
    assertThat(seen.records).containsExactly(BOTH);
    assertThat(seen.pages).containsExactly(" goes on", " ends");
  }

  @Test
  void jsonLinesHoldARecordEach() throws IOException {
    assertThat(Seen.json("{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n").records).containsExactly(BOTH);
  }

  @Test
  void aByteOrderMarkIsNoContent() throws IOException {
    assertThat(Seen.json("\uFEFF" + TWO).records).containsExactly(BOTH);
  }

  @Test
  void nothingAndNullHoldNoRecord() throws IOException {
    assertThat(Seen.json("").records).isEmpty();
    assertThat(Seen.json("null").records).isEmpty();
    assertThat(Seen.json("{\"value\":[]}").records).isEmpty();
  }

  @Test
  void anObjectOfASingletonKindIsItselfTheRecord() throws IOException {
    Reads singleton =
        new Reads(
            List.of("json"), List.of("value"), List.of(), true, false, "UTF-8", "", "", Map.of());
    assertThat(Seen.json("{\"id\":\"policy\",\"value\":[1]}", singleton).records)
        .containsExactly("{\"id\":\"policy\",\"value\":[1]}");
  }

  @Test
  void aNextLinkAnnouncesAFurtherPageWhereverItStands() throws IOException {
    assertThat(Seen.json("{\"@odata.nextLink\":\"https://next\",\"value\":" + TWO + "}").pages)
        .containsExactly(" goes on");
    assertThat(Seen.json("{\"value\":" + TWO + ",\"@odata.nextLink\":\"https://next\"}").pages)
        .containsExactly(" goes on");
    assertThat(Seen.json("{\"value\":" + TWO + ",\"@odata.nextLink\":null}").pages)
        .containsExactly(" ends");
  }

  @Test
  void anAnswerMayAnnounceHowManyRecordsItHasInAll() throws IOException {
    assertThat(Seen.json("{\"@odata.count\":7,\"value\":" + TWO + "}").announced).isEqualTo(7);
  }

  @Test
  void aBareValueIsUnreadableAndTheNextRecordIsRead() throws IOException {
    Seen seen = Seen.json("{\"value\":[\"stray\",[1],{\"id\":\"a\"}]}");
    assertThat(seen.unreadable)
        .containsExactly(
            "a bare value stands where a record should",
            "a bare value stands where a record should");
    assertThat(seen.records).containsExactly("{\"id\":\"a\"}");
  }

  @Test
  void anErrorAnswerIsNoData() {
    assertThatThrownBy(() -> Seen.json("{\"error\":{\"code\":\"Authorization_RequestDenied\"}}"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("an error answer was saved in place of the data");
  }

  @Test
  void invalidJsonIsPlacedByLineAndColumnAndItsContentIsNotTold() {
    assertThatThrownBy(
            () -> Seen.json("{\"value\": [\n  {\"mobilePhone\": \"+447700900123\",}\n]}"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("not valid JSON at line 2, column 35");
  }

  @Test
  void aFileThatEndsTooSoonIsInvalid() {
    assertThatThrownBy(() -> Seen.json("{\"value\": [{\"id\": \"a\"},"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("not valid JSON at line 1, column ");
  }

  @Test
  void anIntegerTooLargeForADoubleKeepsItsDigits() throws IOException {
    assertThat(Seen.json("[{\"id\":9223372036854775807,\"big\":12345678901234567891}]").records)
        .containsExactly("{\"id\":9223372036854775807,\"big\":12345678901234567891}");
  }

  @Test
  void whatStandsBesideTheRecordsIsJoinedWhereverItStands() throws IOException {
    Reads tickets =
        new Reads(
            List.of("json"),
            List.of("tickets"),
            List.of(),
            false,
            false,
            "UTF-8",
            "",
            "",
            Map.of("requester_id", "users"));
    String users = "\"users\":[{\"id\":7,\"email\":\"a@test.example\"}]";
    String records = "\"tickets\":[{\"requester_id\":7},{\"requester_id\":8}]";
    for (String answer :
        List.of("{" + users + "," + records + "}", "{" + records + "," + users + "}")) {
      assertThat(Seen.json(answer, tickets).records)
          .containsExactly(
              "{\"requester_id\":7,\"requester\":{\"id\":7,\"email\":\"a@test.example\"}}",
              "{\"requester_id\":8}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[],\"next_page\":\"https://test.example?page=2\"}",
        "{\"value\":[],\"meta\":{\"has_more\":true}}",
        "{\"value\":[],\"isLastPage\":false}",
        "{\"value\":[],\"isLast\":false,\"nextPageToken\":\"x\"}",
        "{\"value\":[],\"next_page\":\"x\",\"end_of_stream\":false}"
      })
  void aPageThatGoesOnIsSeenInWhicheverWayItSays(String page) throws IOException {
    assertThat(Seen.json(page).pages).containsExactly(" goes on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[],\"next_page\":null}",
        "{\"value\":[],\"meta\":{\"has_more\":false},\"links\":{\"next\":\"x\"}}",
        "{\"value\":[],\"isLastPage\":true}",
        "{\"value\":[],\"next_page\":\"x\",\"end_of_stream\":true}"
      })
  void theLastPageEnds(String page) throws IOException {
    assertThat(Seen.json(page).pages).containsExactly(" ends");
  }

  @Test
  void recordsMayLieInArraysWithinArrays() throws IOException {
    Reads nested =
        new Reads(
            List.of("json"),
            List.of("runs.results"),
            List.of(),
            false,
            false,
            "UTF-8",
            "",
            "",
            Map.of());
    Seen seen =
        Seen.json(
            "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{},\"results\":[{\"a\":1},{\"a\":2}]},{\"results\":[]},"
                + "{\"tool\":{}}]}",
            nested);
    assertThat(seen.records).containsExactly("{\"a\":1}", "{\"a\":2}");
    assertThat(Seen.json("[{\"a\":3}]", nested).records).containsExactly("{\"a\":3}");
    assertThat(Seen.json("{\"a\":4}", nested).records).containsExactly("{\"a\":4}");
  }

  @Test
  void whatIsCarriedMayStandBeforeOrAfterTheRecords() throws IOException {
    Reads carrying =
        new Reads(
            List.of("json"),
            List.of("found"),
            List.of("scan"),
            false,
            false,
            "UTF-8",
            "",
            "",
            Map.of());
    assertThat(Seen.json("{\"found\":[{\"a\":1}],\"scan\":7}", carrying).records)
        .containsExactly("{\"a\":1,\"scan\":7}");
    assertThat(Seen.json("[{\"scan\":8,\"found\":[{\"a\":1}]}]", carrying).records)
        .containsExactly("{\"a\":1,\"scan\":8}");
    assertThat(Seen.json("{\"found\":[],\"scan\":7}", carrying).records).isEmpty();
  }
}
