package io.exposureledger.stats;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The data and the values of the reference, as the files under {@code reference/} hold them. */
final class Reference {

  static final String EVENT = "event";

  private Reference() {}

  static List<CSVRecord> rows(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            Reference.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** The subjects of one group of a data set. */
  static List<Subject> subjects(String dataset, String group) {
    return rows(dataset + ".csv").stream()
        .filter(row -> row.get("group").equals(group))
        .map(row -> subject(Double.parseDouble(row.get("time")), row.get("event").equals("1")))
        .toList();
  }

  static SurvivalCounts counts(String dataset, String group) {
    return SurvivalCounts.ofSubjects(subjects(dataset, group));
  }

  static SurvivalCounts sixMp() {
    return counts("freireich_6mp", "6-MP");
  }

  static SurvivalCounts control() {
    return counts("freireich_6mp", "control");
  }

  static SurvivalCounts maintained() {
    return counts("aml", "Maintained");
  }

  static SurvivalCounts notMaintained() {
    return counts("aml", "Nonmaintained");
  }

  /** Subjects with delayed entry: rows of start, stop and 1 for an event. */
  static List<Subject> delayed(double[]... rows) {
    return List.of(rows).stream()
        .map(row -> subject(row[1], row[2] == 1).enteringAt(row[0]))
        .toList();
  }

  /** Subjects of the competing causes 1, 2 and so on; 0 is censored. */
  static List<Subject> competing(double[] times, int[] causes) {
    return IntStream.range(0, times.length)
        .mapToObj(
            i ->
                causes[i] == 0
                    ? Subject.censored(times[i])
                    : Subject.ended(times[i], String.valueOf(causes[i])))
        .toList();
  }

  private static Subject subject(double time, boolean event) {
    return event ? Subject.ended(time, EVENT) : Subject.censored(time);
  }
}
