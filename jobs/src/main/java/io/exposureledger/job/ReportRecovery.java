package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.report.Recovery;
import io.exposureledger.report.ResetDay;
import io.exposureledger.report.ResetUnknown;
import io.exposureledger.report.SupportDesk;
import io.exposureledger.report.Tally;
import io.exposureledger.settings.YamlDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What the report says of resets beside their metrics, from the marts of a run. */
final class ReportRecovery {

  private static final String DAYS =
      "select day.day, day.subject_kind, day.subject,"
          + " coalesce(account.login, desk.name, unit.name, day.subject), day.resets, day.c2,"
          + " day.burst = 'yes'"
          + " from mart_reset_day day"
          + " left join mart_account_exposure account on day.subject_kind = 'agent'"
          + " and account.directory = day.directory and account.account_id = day.subject"
          + " left join core_support_desk desk on day.subject_kind = 'desk'"
          + " and desk.desk_id = day.subject"
          + " left join core_unit unit on day.subject_kind = 'unit' and unit.unit_id = day.subject"
          + " where day.subject_kind = 'desk' or day.burst = 'yes'";

  private final Lake lake;
  private final LocalDate asOf;
  private final Map<String, List<Row>> byFact = new LinkedHashMap<>();

  ReportRecovery(Lake lake, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
  }

  /** Counts; the views of the run must be registered. */
  Recovery read() {
    for (Row row :
        lake.spark().sql(YamlDocument.resourceText("report/recovery.sql")).collectAsList()) {
      byFact.computeIfAbsent(row.getString(0), fact -> new ArrayList<>()).add(row);
    }
    return new Recovery(
        lines("log", ReportRecovery::first),
        lines("ticket_source", ReportRecovery::first),
        lines("desk", ReportRecovery::desk),
        Stream.of("unknown", "burst_unknown")
            .flatMap(fact -> lines(fact, ReportRecovery::unknown).stream())
            .toList(),
        lines("explained", row -> new Tally(first(row), row.getLong(2))),
        days(),
        new ResetChain(lake, asOf).example());
  }

  private <T> List<T> lines(String fact, Function<Row, T> line) {
    return byFact.getOrDefault(fact, List.of()).stream().map(line).toList();
  }

  private static String first(Row row) {
    return row.<String>getList(1).get(0);
  }

  private static SupportDesk desk(Row row) {
    List<String> keys = row.getList(1);
    return new SupportDesk(
        keys.get(0),
        Optional.ofNullable(keys.get(1)).orElse(keys.get(0)),
        Optional.ofNullable(keys.get(2)));
  }

  private static ResetUnknown unknown(Row row) {
    List<String> keys = row.getList(1);
    return new ResetUnknown(
        Optional.ofNullable(keys.get(0)), keys.get(1), keys.get(2), row.getLong(2));
  }

  private List<ResetDay> days() {
    return lake.spark().sql(DAYS).collectAsList().stream()
        .map(
            row ->
                new ResetDay(
                    row.getDate(0).toLocalDate(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.isNullAt(4) ? OptionalLong.empty() : OptionalLong.of(row.getLong(4)),
                    row.isNullAt(5) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(5)),
                    row.getBoolean(6)))
        .toList();
  }
}
