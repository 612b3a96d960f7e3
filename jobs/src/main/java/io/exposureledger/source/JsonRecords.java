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
  private final RecordSink sink;
  private final JsonParser parser;

  private JsonRecords(Reads reads, RecordSink sink, JsonParser parser) {
    this.reads = reads;
    this.sink = sink;
    this.parser = parser;
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
        case START_ARRAY -> readArray();
        case START_OBJECT -> readEnvelope();
        case VALUE_NULL -> {}
        default -> sink.unreadable("a bare value stands where a record should");
      }
    }
  }

  /** The elements of an array: records, or pages that hold records. */
  private void readArray() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        sink.unreadable("a bare value stands where a record should");
        continue;
      }
      JsonNode element = MAPPER.readTree(parser);
      if (!reads.singleton() && isPage(element)) {
        readPage((ObjectNode) element);
      } else {
        sink.record(element);
      }
    }
  }

  private boolean isPage(JsonNode element) {
    return reads.records().stream().anyMatch(name -> element.path(name).isArray());
  }

  private void readPage(ObjectNode page) {
    Beside beside = new Beside(reads.beside(), page);
    for (String name : reads.records()) {
      page.path(name).forEach(record -> sink.record(beside.joined(record)));
    }
    readEnvelopeFields(page);
  }

  private void readEnvelope() throws IOException {
    ObjectNode rest = MAPPER.createObjectNode();
    boolean enveloped = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (!reads.singleton()
          && reads.records().contains(name)
          && parser.currentToken() == JsonToken.START_ARRAY) {
        enveloped = true;
        if (reads.beside().isEmpty()) {
          readArray();
        } else {
          rest.set(name, MAPPER.readTree(parser));
        }
      } else {
        rest.set(name, MAPPER.readTree(parser));
      }
    }
    if (!enveloped && rest.has("error") && rest.size() <= 2) {
      throw new UnreadableFile("an error answer was saved in place of the data");
    }
    if (!enveloped) {
      sink.record(rest);
    } else if (reads.beside().isEmpty()) {
      readEnvelopeFields(rest);
    } else {
      readPage(rest);
    }
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
