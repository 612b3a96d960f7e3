package io.exposureledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** How the rows of a query are printed. */
enum ResultFormat {
  TABLE {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      List<String[]> lines = new ArrayList<>();
      lines.add(rows.columns());
      texts(rows).forEachRemaining(lines::add);
      int[] widths = new int[rows.columns().length];
      for (String[] line : lines) {
        for (int i = 0; i < line.length; i++) {
          widths[i] = Math.max(widths[i], text(line[i]).length());
        }
      }
      for (String[] line : lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length; i++) {
          text.append(String.format(Locale.ROOT, "%-" + (widths[i] + 2) + "s", text(line[i])));
        }
        out.println(text.toString().stripTrailing());
      }
    }

    private String text(String value) {
      return value == null ? "" : value;
    }
  },
  CSV {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      try {
        CSVPrinter printer =
            new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord((Object[]) rows.columns());
        for (Iterator<String[]> lines = texts(rows); lines.hasNext(); ) {
          printer.printRecord((Object[]) lines.next());
        }
        printer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  JSON {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      rows.toJSON().toLocalIterator().forEachRemaining(out::println);
    }
  };

  abstract void print(Dataset<Row> rows, PrintWriter out);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values as Spark SQL writes them as text, row by row. */
  private static Iterator<String[]> texts(Dataset<Row> rows) {
    Dataset<Row> texts = rows;
    for (String column : rows.columns()) {
      texts = texts.withColumn(column, functions.col("`" + column + "`").cast("string"));
    }
    Iterator<Row> iterator = texts.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public String[] next() {
        Row row = iterator.next();
        String[] values = new String[row.length()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.getString(i);
        }
        return values;
      }
    };
  }
}
