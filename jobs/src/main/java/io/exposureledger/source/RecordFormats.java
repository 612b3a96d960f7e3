package io.exposureledger.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Reads the records of a file in whichever of the formats of its kind it is. */
final class RecordFormats {

  static final List<String> NAMES = List.of("json", "csv", "xlsx", "yaml", "ldif");

  private RecordFormats() {}

  /**
   * Reads all records of a file, without holding more than one.
   *
   * @throws UnreadableFile where the file cannot be read to its end
   */
  static void read(String name, InputStream bytes, Mapping mapping, RecordSink sink)
      throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    InputStream in = new BufferedInputStream(bytes);
    if (lower.endsWith(".gz")) {
      in = new BufferedInputStream(new GZIPInputStream(in));
      lower = lower.substring(0, lower.length() - 3);
    }
    if (lower.endsWith(".zip")) {
      readEntries(in, mapping, sink);
      return;
    }
    switch (format(lower, mapping)) {
      case "json" -> JsonRecords.read(in, mapping.reads(), sink);
      case "csv" -> CsvRecords.read(in, mapping.reads(), sink);
      case "xlsx" -> SheetRecords.read(in, sink);
      case "ldif" -> LdifRecords.read(in, mapping.reads(), sink);
      case "yaml" -> YamlRecords.read(in, sink);
      default -> throw new IllegalStateException(lower);
    }
  }

  private static void readEntries(InputStream in, Mapping mapping, RecordSink sink)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        read(entry.getName(), CloseShieldInputStream.wrap(zip), mapping, sink);
      }
    }
  }

  private static String format(String name, Mapping mapping) {
    List<String> formats = mapping.reads().formats();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String format =
        switch (ending) {
          case "json", "jsonl", "ndjson", "sarif" -> "json";
          case "csv", "txt", "tsv" -> "csv";
          case "xlsx" -> "xlsx";
          case "yaml", "yml" -> "yaml";
          case "ldif", "ldf" -> "ldif";
          default -> formats.size() == 1 ? formats.get(0) : ending;
        };
    if (!formats.contains(format)) {
      throw new UnreadableFile("a ." + ending + " file is not a form of this kind, " + formats);
    }
    return format;
  }
}
