package io.exposureledger.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.exposureledger.source.Mapping.Reads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records of a delimited file with a header line. */
final class CsvRecords {

  private static final int HEADER_LIMIT = 64 * 1024;

  private CsvRecords() {}

  static void read(InputStream in, Reads reads, RecordSink sink) throws IOException {
    BufferedReader reader = new BufferedReader(Text.decoded(in, reads.encoding()), HEADER_LIMIT);
    skipType(reader);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(reader, reads))
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(reader, format)) {
      Iterator<CSVRecord> lines = parser.iterator();
      if (!lines.hasNext()) {
        return;
      }
      List<String> header = header(lines.next());
      sink.header(header);
      while (lines.hasNext()) {
        deliver(lines.next(), header, sink);
      }
    } catch (CSVException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableFile("not a well-formed delimited file: a quote is not closed");
    }
  }

  private static void deliver(CSVRecord line, List<String> header, RecordSink sink) {
    if (line.size() > header.size()) {
      sink.unreadable("line has " + line.size() + " cells under " + header.size() + " headers");
      return;
    }
    ObjectNode record = JsonRecords.MAPPER.createObjectNode();
    for (int i = 0; i < line.size(); i++) {
      String cell = line.get(i).strip();
      // Of two columns with one header the first that has a value counts.
      if (!cell.isEmpty() && !record.has(header.get(i))) {
        record.put(header.get(i), cell);
      }
    }
    if (!record.isEmpty()) {
      sink.record(record);
    }
  }

  static List<String> header(Iterable<String> cells) {
    List<String> header = new ArrayList<>();
    cells.forEach(cell -> header.add(cell.strip()));
    return header;
  }

  /** PowerShell's Export-Csv writes the type of its objects before the header. */
  private static void skipType(BufferedReader reader) throws IOException {
    reader.mark(HEADER_LIMIT);
    String line = reader.readLine();
    if (line == null || !line.startsWith("#TYPE ")) {
      reader.reset();
    }
  }

  private static char delimiter(BufferedReader reader, Reads reads) throws IOException {
    if (!reads.delimiter().isEmpty()) {
      return reads.delimiter().charAt(0);
    }
    reader.mark(HEADER_LIMIT);
    String line = reader.readLine();
    reader.reset();
    String header = line == null ? "" : line;
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
