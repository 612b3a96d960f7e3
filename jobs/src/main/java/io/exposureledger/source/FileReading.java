package io.exposureledger.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.exposureledger.source.RecordShape.Shaped;
import io.exposureledger.source.SourceDeclaration.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads one file on an executor: a row per record, redacted and typed, and a last row that sums the
 * file up.
 *
 * @param fileNo the file's place in the list of the ingest, which the rows carry
 */
record FileReading(
    int fileNo,
    LandingFile file,
    Mapping mapping,
    ReadingOptions options,
    String numberKey,
    SerializableConfiguration hadoop)
    implements Serializable {

  /** Reads the file to its end and hands on its rows; see {@link LandedFiles#STRUCTURE}. */
  void read(Consumer<Row> rows) {
    RecordShape shape = new RecordShape(mapping, options, numberKey);
    Rows sink = new Rows(shape, rows);
    MessageDigest digest = sha256();
    String fatal = null;
    try (InputStream in = new DigestInputStream(open(), digest)) {
      try {
        RecordFormats.read(file.name(), CloseShieldInputStream.wrap(in), mapping, sink);
      } catch (UnreadableFile e) {
        fatal = e.getMessage();
      } catch (IOException e) {
        fatal = "cannot be read: " + e.getClass().getSimpleName();
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      fatal = "cannot be read: " + e.getClass().getSimpleName();
    }
    FileSummary summary =
        new FileSummary(
            HexFormat.of().formatHex(digest.digest()),
            sink.records,
            sink.records - sink.quarantined,
            sink.quarantined,
            sink.announcing,
            sink.ending,
            sink.announced,
            sink.firstProblem,
            fatal,
            shape.unmapped());
    rows.accept(RowFactory.create(fileNo, null, null, null, summary.json()));
  }

  private InputStream open() throws IOException {
    if (file.content() != null) {
      return new ByteArrayInputStream(file.content());
    }
    Path path = new Path(file.location());
    return path.getFileSystem(hadoop.value()).open(path);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Rows implements RecordSink {

    private final RecordShape shape;
    private final Consumer<Row> rows;
    private long records;
    private long quarantined;
    private final Set<String> announcing = new TreeSet<>();
    private final Set<String> ending = new TreeSet<>();
    private long announced = -1;
    private String firstProblem;

    Rows(RecordShape shape, Consumer<Row> rows) {
      this.shape = shape;
      this.rows = rows;
    }

    @Override
    public void header(List<String> names) {
      shape.header(names);
    }

    @Override
    public void record(JsonNode record) {
      if (!record.isObject()) {
        unreadable("a bare value stands where a record should");
        return;
      }
      Shaped shaped = shape.shape(record);
      hand(shaped.record().toString(), RecordShape.text(shaped.problems()));
    }

    @Override
    public void unreadable(String reason) {
      hand("{}", reason);
    }

    private void hand(String payload, String problem) {
      records++;
      boolean isSound = problem.isEmpty();
      if (!isSound) {
        quarantined++;
        if (firstProblem == null) {
          firstProblem = "record " + records + ": " + problem;
        }
      }
      rows.accept(RowFactory.create(fileNo, records, payload, isSound ? null : problem, null));
    }

    @Override
    public void page(String answer, boolean hasNext) {
      (hasNext ? announcing : ending).add(answer);
    }

    @Override
    public void announced(long count) {
      announced = Math.max(announced, count);
    }
  }
}
