package io.exposureledger.lake;

import io.exposureledger.lake.TableCheck.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Runs the checks of every table over the rows of one run, and takes the content's hash on the same
 * pass: one query a table.
 */
public final class TableChecks {

  /** A check's outcome. */
  public record Outcome(
      String table, String check, Level level, long observed, String explanation) {

    public boolean passed() {
      return observed == 0;
    }
  }

  /**
   * What a run wrote to a table.
   *
   * @param contentHash the same for the same rows in whatever order, the run's id left out
   */
  public record Content(String table, long rows, String contentHash, long version) {}

  /** Outcomes and contents, by table. */
  public record Result(List<Outcome> outcomes, List<Content> contents) {

    public List<Outcome> failures() {
      return broken(Level.FAIL);
    }

    public List<Outcome> warnings() {
      return broken(Level.WARN);
    }

    private List<Outcome> broken(Level level) {
      return outcomes.stream()
          .filter(outcome -> !outcome.passed() && outcome.level() == level)
          .toList();
    }
  }

  private TableChecks() {}

  /** Checks the rows of a run. */
  public static Result run(Lake lake, RunTables tables) {
    tables.name(Tables.ofRuns().stream().map(TableDeclaration::name).toList());
    Map<String, Row> measured = new TreeMap<>();
    Together.run(
        Tables.ofRuns(),
        table -> {
          Row row = lake.spark().sql(query(table)).first();
          synchronized (measured) {
            measured.put(table.name(), row);
          }
        });
    List<Outcome> outcomes = new ArrayList<>();
    List<Content> contents = new ArrayList<>();
    for (TableDeclaration table : Tables.ofRuns()) {
      Row row = measured.get(table.name());
      contents.add(
          new Content(table.name(), row.getLong(0), row.getString(1), lake.version(table)));
      outcomes.add(
          new Outcome(
              table.name(),
              "grain",
              Level.FAIL,
              row.getLong(2),
              "More than one row for one (" + String.join(", ", table.key()) + ")"));
      int column = 3;
      for (TableCheck check : table.checks()) {
        outcomes.add(
            new Outcome(
                table.name(),
                check.name(),
                check.level(),
                row.getLong(column++),
                check.explanation()));
      }
    }
    return new Result(outcomes, contents);
  }

  private static String query(TableDeclaration table) {
    String content =
        table.columnNames().stream()
            .filter(name -> !name.equals("run_id"))
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    String key =
        table.key().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    StringBuilder sql =
        new StringBuilder("SELECT count(*), ")
            // Two sums of 60 bits each of every row's SHA-256: the order of the rows does not
            // matter.
            .append("concat(")
            .append(sumOfHash(1))
            .append(", '-', ")
            .append(sumOfHash(16))
            .append("), ")
            .append("count(*) - count(DISTINCT struct(")
            .append(key)
            .append("))");
    for (TableCheck check : table.checks()) {
      sql.append(", count_if(").append(check.badRows()).append(")");
    }
    return sql.append(
            " FROM (SELECT *, sha2(to_json(struct(%s)), 256) AS row_hash FROM %s)"
                .formatted(content, table.name().replace('.', '_')))
        .toString();
  }

  private static String sumOfHash(int from) {
    return "coalesce(hex(cast(sum(cast(conv(substring(row_hash, "
        + from
        + ", 15), 16, 10) AS decimal(20, 0))) % 1152921504606846976 AS bigint)), '0')";
  }
}
