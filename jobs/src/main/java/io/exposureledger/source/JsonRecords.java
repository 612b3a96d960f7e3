package io.exposureledger.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.source.Mapping.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Records of JSON answers: an envelope with an array, a bare array, a list of envelopes, JSON
 * Lines, or one object. Arrays are streamed, so a file may be larger than memory.
 */
final class JsonRecords {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Reads reads;

  /** The names that each of the arrays may have that lead to the records, the outermost first. */
  private final List<List<String>> path;

  private final RecordSink sink;
  private final JsonParser parser;

  private JsonRecords(Reads reads, RecordSink sink, JsonParser parser) {
    this.reads = reads;
    this.path = path(reads.records());
    this.sink = sink;
    this.parser = parser;
  }

  private static List<List<String>> path(List<String> names) {
    String first = names.get(0);
    return first.contains(".")
        ? Arrays.stream(first.split("\\.")).map(List::of).toList()
        : List.of(names);
  }

  static void read(InputStream in, Reads reads, RecordSink sink) throws IOException {
    try (JsonParser parser = MAPPER.createParser(Text.decoded(in, reads.encoding()))) {
      new JsonRecords(reads, sink, parser).readRoots();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new UnreadableFile(
          at == null
              ? "not valid JSON"
              : "not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
  }

  private void readRoots() throws IOException {
    while (parser.nextToken() != null) {
      switch (parser.currentToken()) {
        case START_ARRAY -> readArray(0);
        case START_OBJECT -> readObject();
        case VALUE_NULL -> {}
        default -> sink.unreadable("a bare value stands where a record should");
      }
    }
  }

  /**
   * The elements of an array: records, or what holds records.
   *
   * @param depth how many arrays of the path it lies in
   */
  private void readArray(int depth) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        sink.unreadable("a bare value stands where a record should");
      } else if (depth > 0 && depth < path.size()) {
        readEnvelope(depth);
      } else {
        readWhole(MAPPER.readTree(parser));
      }
    }
  }

  private void readWhole(ObjectNode object) {
    if (isPage(object)) {
      readPage(object);
    } else {
      sink.record(object);
    }
  }

  private boolean isPage(ObjectNode object) {
    return !reads.singleton()
        && path.size() == 1
        && path.get(0).stream().anyMatch(name -> object.path(name).isArray());
  }

  private void readPage(ObjectNode page) {
    Beside beside = new Beside(reads, page);
    for (String name : path.get(0)) {
      page.path(name).forEach(record -> sink.record(beside.joined(record)));
    }
    readEnvelopeFields(page);
  }

  private void readObject() throws IOException {
    if (reads.beside().isEmpty() && reads.carries().isEmpty()) {
      readEnvelope(0);
      return;
    }
    // What belongs to each record may stand after the records.
    ObjectNode whole = MAPPER.readTree(parser);
    if (isPage(whole)) {
      readPage(whole);
    } else {
      readBare(whole);
    }
  }

  private void readEnvelope(int depth) throws IOException {
    ObjectNode rest = MAPPER.createObjectNode();
    boolean enveloped = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (!reads.singleton()
          && path.get(depth).contains(name)
          && parser.currentToken() == JsonToken.START_ARRAY) {
        enveloped = true;
        readArray(depth + 1);
      } else {
        rest.set(name, MAPPER.readTree(parser));
      }
    }
    if (enveloped) {
      readEnvelopeFields(rest);
    } else if (depth == 0) {
      readBare(rest);
    }
  }

  /** An object without an array of records is itself one. */
  private void readBare(ObjectNode object) {
    if (object.has("error") && object.size() <= 2) {
      throw new UnreadableFile("an error answer was saved in place of the data");
    }
    sink.record(object);
  }

  private void readEnvelopeFields(ObjectNode envelope) {
    sink.page(envelope.path("@odata.context").asText(""), announcesNext(envelope));
    JsonNode count = envelope.path("@odata.count");
    if (count.canConvertToLong()) {
      sink.announced(count.asLong());
    }
  }

  private static boolean announcesNext(JsonNode envelope) {
    if (envelope.has("end_of_stream")) {
      return !envelope.path("end_of_stream").asBoolean(true);
    }
    return envelope.hasNonNull("@odata.nextLink")
        || envelope.hasNonNull("next_page")
        || envelope.path("meta").path("has_more").asBoolean(false)
        || !envelope.path("isLastPage").asBoolean(true)
        || !envelope.path("isLast").asBoolean(true);
  }
}
