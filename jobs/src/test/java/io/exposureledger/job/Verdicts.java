package io.exposureledger.job;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/**
 * The columns of {@code mart.account_exposure} by sign-in name, and those of {@code
 * mart.path_exposure} as {@code path.<path>.<column>}. An unknown verdict is told with its reason,
 * as {@code unknown stale_source}; an empty text stands for null.
 */
record Verdicts(Map<String, Map<String, String>> ofLogin) {

  /** The columns that must be as in the base wherever a scenario does not list them. */
  static final List<String> COMPARED =
      List.of(
          "scope_reason",
          "stratum",
          "privileged",
          "exposed",
          "latent",
          "residual",
          "recovery_only",
          "dependent",
          "no_alternative_offered",
          "single_channel",
          "privileged_exposed",
          "cutoff",
          "cutoff_on",
          "delivery",
          "unit",
          "exception_status",
          "exception_reasons",
          "accountability",
          "path.sign_in.verdict",
          "path.second_factor.verdict",
          "path.self_service_recovery.verdict",
          "path.help_desk_recovery.verdict");

  private static final String UNKNOWN = "unknown";

  /** What the only run of a lake says of a directory. */
  static Verdicts of(Lake lake, String directory) {
    Map<String, Map<String, String>> ofLogin = new TreeMap<>();
    Map<String, String> logins = new TreeMap<>();
    for (Row account : rows(lake, "mart.account_exposure", directory)) {
      String login = account.getAs("login");
      logins.put(account.getAs("account_id"), login);
      ofLogin.computeIfAbsent(login, name -> new TreeMap<>()).putAll(columns("", account));
    }
    for (Row path : rows(lake, "mart.path_exposure", directory)) {
      ofLogin
          .get(logins.get(path.<String>getAs("account_id")))
          .putAll(columns("path." + path.getAs("path") + ".", path));
    }
    return new Verdicts(ofLogin);
  }

  private static List<Row> rows(Lake lake, String table, String directory) {
    return lake.stored(Tables.named(table))
        .where(col("directory").equalTo(directory))
        .collectAsList();
  }

  private static Map<String, String> columns(String prefix, Row row) {
    Map<String, String> columns = new TreeMap<>();
    List<String> names = List.of(row.schema().fieldNames());
    for (String name : names) {
      String value = text(row.getAs(name));
      String reason = name.equals("verdict") ? "reason" : name + "_reason";
      columns.put(
          prefix + name,
          value.equals(UNKNOWN) && names.contains(reason)
              ? UNKNOWN + " " + text(row.getAs(reason))
              : value);
    }
    return columns;
  }

  private static String text(Object value) {
    if (value instanceof Seq<?> list) {
      return scala.jdk.javaapi.CollectionConverters.asJava(list).stream()
          .map(String::valueOf)
          .collect(joining("|"));
    }
    return Objects.toString(value, "");
  }

  /** One line per column of an account that is not as expected. */
  List<String> differences(ExpectedVerdicts expected) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> logins = new TreeSet<>(ofLogin.keySet());
    logins.addAll(expected.logins());
    for (String login : logins) {
      Map<String, String> actual = ofLogin.get(login);
      if (actual == null) {
        differences.add(login + ": expected, and there is no such account");
      } else {
        expected
            .of(login)
            .forEach(
                (column, value) -> {
                  if (!value.equals(actual.get(column))) {
                    differences.add(
                        "%s %s: expected `%s`, was `%s`"
                            .formatted(login, column, value, actual.get(column)));
                  }
                });
      }
    }
    return differences;
  }
}
