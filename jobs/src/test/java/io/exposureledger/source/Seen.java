package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.exposureledger.source.Mapping.Reads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a format reader found in a file. */
final class Seen implements RecordSink {

  final List<String> records = new ArrayList<>();
  final List<String> unreadable = new ArrayList<>();
  final List<String> pages = new ArrayList<>();
  long announced = -1;

  @Override
  public void record(JsonNode record) {
    records.add(record.toString());
  }

  @Override
  public void unreadable(String reason) {
    unreadable.add(reason);
  }

  @Override
  public void page(String answer, boolean hasNext) {
    pages.add(answer + (hasNext ? " goes on" : " ends"));
  }

  @Override
  public void announced(long count) {
    announced = count;
  }

  static Reads reads(String format) {
    return new Reads(
        List.of(format), List.of("value"), List.of(), false, false, "UTF-8", "", "", Map.of());
  }

  static Seen csv(String text) throws IOException {
    return csv(text.getBytes(StandardCharsets.UTF_8), reads("csv"));
  }

  static Seen csv(byte[] bytes, Reads reads) throws IOException {
    Seen seen = new Seen();
    CsvRecords.read(new ByteArrayInputStream(bytes), reads, seen);
    return seen;
  }

  static Seen json(String text) throws IOException {
    return json(text, reads("json"));
  }

  static Seen json(String text, Reads reads) throws IOException {
    Seen seen = new Seen();
    JsonRecords.read(bytes(text), reads, seen);
    return seen;
  }

  static Seen yaml(String text) throws IOException {
    Seen seen = new Seen();
    YamlRecords.read(bytes(text), seen);
    return seen;
  }

  static Seen sheet(byte[] workbook) throws IOException {
    Seen seen = new Seen();
    SheetRecords.read(new ByteArrayInputStream(workbook), seen);
    return seen;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
