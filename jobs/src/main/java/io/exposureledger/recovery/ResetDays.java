package io.exposureledger.recovery;

import io.exposureledger.lake.Tables;
import io.exposureledger.stats.Ears;
import io.exposureledger.stats.EarsScore;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Days of agents, desks and units against the days before them, by EARS. The counts, of which there
 * are as many as agents and days, go through the driver.
 */
final class ResetDays {

  /** Stands in for a smaller deviation: most agents reset nobody on most days. */
  private static final double SMALLEST_DEVIATION = 1;

  private static final StructType STRUCTURE = Tables.named("mart.reset_day").toldStructure();

  private final LocalDate asOf;
  private final LocalDate first;

  ResetDays(LocalDate asOf) {
    this.asOf = asOf;
    this.first = asOf.withDayOfMonth(1);
  }

  /** Of whom days are told, and from when until when the log is whole. */
  private record Series(
      String subjectKind,
      String subject,
      String directory,
      String desk,
      LocalDate knownFrom,
      LocalDate knownUntil,
      NavigableMap<LocalDate, Long> counts) {

    static Series of(Row row) {
      return new Series(
          row.getAs("subject_kind"),
          row.getAs("subject"),
          row.getAs("directory"),
          row.getAs("desk"),
          row.<Date>getAs("known_from").toLocalDate(),
          row.<Date>getAs("known_until").toLocalDate(),
          new TreeMap<>());
    }

    boolean isKnown(LocalDate day) {
      return !day.isBefore(knownFrom) && day.isBefore(knownUntil);
    }
  }

  /**
   * One row per subject and day of the month: {@code mart.reset_day}.
   *
   * @param counts acts by subject and day
   */
  Dataset<Row> of(Dataset<Row> counts) {
    TreeMap<String, Series> all = new TreeMap<>();
    for (Row row : counts.collectAsList()) {
      String name = row.getAs("subject_kind") + " " + row.getAs("subject");
      all.computeIfAbsent(name, it -> Series.of(row))
          .counts()
          .put(row.<Date>getAs("day").toLocalDate(), row.getAs("resets"));
    }
    List<Row> rows = new ArrayList<>();
    all.values().forEach(series -> addDays(rows, series));
    return counts.sparkSession().createDataFrame(rows, STRUCTURE);
  }

  private void addDays(List<Row> rows, Series series) {
    TreeMap<LocalDate, Long> known = new TreeMap<>();
    first
        .minusDays(14)
        .datesUntil(asOf.plusDays(1))
        .filter(series::isKnown)
        .forEach(day -> known.put(day, series.counts().getOrDefault(day, 0L)));
    NavigableMap<LocalDate, EarsScore> c1 = Ears.c1(known, SMALLEST_DEVIATION);
    NavigableMap<LocalDate, EarsScore> c2 = Ears.c2(known, SMALLEST_DEVIATION);
    NavigableMap<LocalDate, EarsScore> c3 = Ears.c3(known, SMALLEST_DEVIATION);
    first
        .datesUntil(asOf.plusDays(1))
        .forEach(
            day ->
                rows.add(
                    RowFactory.create(
                        series.subjectKind(),
                        series.subject(),
                        series.subjectKind().equals("agent") ? series.directory() : null,
                        series.subjectKind().equals("agent") ? series.desk() : null,
                        Date.valueOf(day),
                        known.get(day),
                        statistic(c1.get(day)),
                        statistic(c2.get(day)),
                        statistic(c3.get(day)),
                        burst(c2.get(day)),
                        reason(c2.get(day)))));
  }

  private static Double statistic(EarsScore score) {
    return score instanceof EarsScore.Known known ? known.statistic() : null;
  }

  private static String burst(EarsScore score) {
    if (score instanceof EarsScore.Known known) {
      return known.alarm() ? "yes" : "no";
    }
    return "unknown";
  }

  private static String reason(EarsScore score) {
    if (score instanceof EarsScore.Unknown unknown) {
      return unknown.reason().name().toLowerCase(Locale.ROOT);
    }
    return score == null ? "log_too_short" : null;
  }
}
