package io.exposureledger.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Records of the first sheet of an XLSX workbook, whose first row names the columns. */
final class SheetRecords {

  private SheetRecords() {}

  static void read(InputStream in, RecordSink sink) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<String> header = List.of();
      for (Row row : (Iterable<Row>) rows::iterator) {
        if (header.isEmpty()) {
          header = CsvRecords.header(row.stream().map(SheetRecords::text).toList());
          sink.header(header);
        } else {
          deliver(row, header, sink);
        }
      }
    } catch (ExcelReaderException | IOException | UncheckedIOException e) {
      throw new UnreadableFile("not a readable XLSX workbook");
    }
  }

  private static void deliver(Row row, List<String> header, RecordSink sink) {
    ObjectNode record = JsonRecords.MAPPER.createObjectNode();
    for (Cell cell : row) {
      String text = text(cell);
      if (text.isEmpty()) {
        continue;
      }
      int column = cell.getColumnIndex();
      if (column >= header.size()) {
        sink.unreadable("row has a cell beyond the " + header.size() + " headers");
        return;
      }
      if (!record.has(header.get(column))) {
        record.put(header.get(column), text);
      }
    }
    if (!record.isEmpty()) {
      sink.record(record);
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDateTime date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : date.toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
  }
}
