package io.exposureledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private final Values values =
      new Values(ZoneId.of("Europe/London"), number -> number, secret -> secret);
  private final List<String> unmapped = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T03:40:07Z, 2026-08-31T03:40:07Z",
    "2026-08-31T03:40:07.142Z, 2026-08-31T03:40:07.142Z",
    "2026-08-31T03:40:41.6195833Z, 2026-08-31T03:40:41.619583Z",
    "2026-08-31T03:40:07+03:00, 2026-08-31T00:40:07Z",
    "2026-08-31T03:40:07.000+0000, 2026-08-31T03:40:07Z",
    "2026-08-31T03:40:07-0400, 2026-08-31T07:40:07Z",
    "2026-08-31 03:40:07Z, 2026-08-31T03:40:07Z",
    "2026-08-31t03:40:07z, 2026-08-31T03:40:07Z",
  })
  void aTimeIsReadAsVendorsWriteIt(String written, String instant) {
    assertThat(fit(text(written), "timestamp").asText()).isEqualTo(instant);
  }

  @Test
  void aTimeWithoutAZoneTakesTheZoneOfItsSource() {
    assertThat(fit(text("2026-08-31T03:40:07"), "timestamp").asText())
        .isEqualTo("2026-08-31T02:40:07Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01T00:00:00Z", "1601-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "", "  "})
  void aTimeThatStandsForNotSetIsNone(String sentinel) {
    assertThat(fit(text(sentinel), "timestamp")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/08/2026", "2026-02-30T00:00:00Z", "yesterday", "1756611607"})
  void whatIsNoTimeDoesNotFit(String written) {
    assertUnfit(written, "timestamp", "a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "yes"})
  void trueIsWrittenInManyWays(String written) {
    assertThat(fit(text(written), "boolean").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "FALSE", "no"})
  void falseIsWrittenInManyWays(String written) {
    assertThat(fit(text(written), "boolean").asBoolean(true)).isFalse();
  }

  @Test
  void aBooleanOfJsonIsABoolean() {
    assertThat(fit(json("true"), "boolean").asBoolean()).isTrue();
    assertUnfit("maybe", "boolean", "true or false");
  }

  @Test
  void a64BitNumberKeepsItsLastDigit() {
    assertThat(fit(json("9223372036854775807"), "bigint").longValue()).isEqualTo(Long.MAX_VALUE);
    assertThat(fit(text("9007199254740993"), "bigint").longValue()).isEqualTo(9007199254740993L);
    assertUnfit("9223372036854775808", "bigint", "a whole number");
    assertUnfit("1.5", "bigint", "a whole number");
  }

  @Test
  void anIdIsAStringWhetherItIsWrittenAsAStringOrANumber() {
    assertThat(fit(text("00123"), "string").asText()).isEqualTo("00123");
    assertThat(fit(json("12345678901234567891"), "string").asText())
        .isEqualTo("12345678901234567891");
    assertThat(fit(json("1e3"), "string").asText()).isEqualTo("1000");
  }

  @Test
  void aDateHasNoTime() {
    assertThat(fit(text("2026-02-28"), "date").asText()).isEqualTo("2026-02-28");
    assertUnfit("2026-02-30", "date", "a date YYYY-MM-DD");
    assertUnfit("28.02.2026", "date", "a date YYYY-MM-DD");
  }

  @Test
  void aStartWithoutATimeIsTheBeginningOfItsDayInTheZone() {
    assertThat(values.start(text("2026-07-01")).asText()).isEqualTo("2026-06-30T23:00:00Z");
    assertThat(values.start(text("2026-12-01")).asText()).isEqualTo("2026-12-01T00:00:00Z");
  }

  @Test
  void anEndWithoutATimeIsTheEndOfItsDayInTheZone() {
    assertThat(values.end(text("2026-07-01")).asText()).isEqualTo("2026-07-01T23:00:00Z");
    // The day on which summer time ends has 25 hours.
    assertThat(values.end(text("2026-10-25")).asText()).isEqualTo("2026-10-26T00:00:00Z");
  }

  @Test
  void aStartOrEndWithATimeIsThatMoment() {
    assertThat(values.start(text("2026-07-01T12:00:00+02:00")).asText())
        .isEqualTo("2026-07-01T10:00:00Z");
    assertThat(values.end(text("2026-07-01T12:00:00Z")).asText()).isEqualTo("2026-07-01T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
  void anEndThatStandsForNotSetIsNone(String sentinel) {
    assertThat(values.end(text(sentinel))).isNull();
  }

  @Test
  void aListIsReadFromAnArrayFromJsonInACellAndFromSeparatedText() {
    assertThat(fit(json("[\"a\",\"b\",null]"), "array<string>")).hasToString("[\"a\",\"b\"]");
    assertThat(fit(text("[\"a\",\"b\"]"), "array<string>")).hasToString("[\"a\",\"b\"]");
    assertThat(fit(text("a; b"), "array<string>")).hasToString("[\"a\",\"b\"]");
    assertThat(fit(text("a|b|"), "array<string>")).hasToString("[\"a\",\"b\"]");
    assertThat(fit(text("[]"), "array<string>")).hasToString("[]");
  }

  @Test
  void brokenJsonInACellDoesNotFit() {
    assertUnfit("[\"a\",", "array<string>", "a list");
    assertUnfit("{\"a\":", "struct<a:string>", "an object");
  }

  @Test
  void anObjectKeepsItsDeclaredFieldsAndNotesTheOthers() {
    JsonNode fitted =
        values.fit(
            json("{\"a\":1,\"b\":{\"c\":true},\"d\":2}"),
            DataType.fromDDL("struct<a:string,b:struct<e:string>>"),
            "field",
            unmapped::add);
    assertThat(fitted).hasToString("{\"a\":\"1\",\"b\":{}}");
    assertThat(unmapped).containsExactly("field.b.c", "field.d");
  }

  @Test
  void aSingleValueIsNoContainer() {
    assertThatThrownBy(() -> fit(json("[1]"), "string"))
        .isInstanceOf(UnfitValue.class)
        .hasMessage("a single value");
  }

  private JsonNode fit(JsonNode value, String type) {
    return values.fit(value, DataType.fromDDL(type), "field", unmapped::add);
  }

  private void assertUnfit(String written, String type, String expected) {
    assertThatThrownBy(() -> fit(text(written), type))
        .isInstanceOf(UnfitValue.class)
        .hasMessage(expected);
  }

  private static JsonNode text(String text) {
    return JsonRecords.MAPPER.getNodeFactory().textNode(text);
  }

  private static JsonNode json(String json) {
    try {
      return JsonRecords.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
