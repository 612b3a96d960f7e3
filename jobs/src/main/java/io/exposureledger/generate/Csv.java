package io.exposureledger.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV, written row by row. */
final class Csv {

  private Csv() {}

  /** UTF-8 with line feeds: registers, and the truth. */
  static void plain(List<String> header, Stream<List<Object>> rows, OutputStream out)
      throws IOException {
    write(
        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get(),
        StandardCharsets.UTF_8,
        header,
        rows,
        out);
  }

  /** As a portal downloads it: a byte order mark, CRLF. */
  static void downloaded(List<String> header, Stream<List<Object>> rows, OutputStream out)
      throws IOException {
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    write(CSVFormat.RFC4180, StandardCharsets.UTF_8, header, rows, out);
  }

  /** In another encoding, such as UTF-16LE; a byte order mark comes first. */
  static void encoded(
      Charset charset, List<String> header, Stream<List<Object>> rows, OutputStream out)
      throws IOException {
    out.write("\uFEFF".getBytes(charset));
    write(CSVFormat.RFC4180, charset, header, rows, out);
  }

  private static void write(
      CSVFormat format,
      Charset charset,
      List<String> header,
      Stream<List<Object>> rows,
      OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, charset);
    CSVPrinter printer = new CSVPrinter(writer, format);
    printer.printRecord(header);
    for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
      printer.printRecord(each.next());
    }
    writer.flush();
  }
}
