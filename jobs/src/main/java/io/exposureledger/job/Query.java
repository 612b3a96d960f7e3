package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.LakeViews;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the lake by query; it cannot change it. */
public final class Query {

  private static final Pattern TABLE = Pattern.compile("\\b(raw|core|mart|ops)\\.(\\w+)");
  private static final Set<String> READING =
      Set.of("select", "with", "values", "describe", "desc", "show", "explain", "from");

  private final Lake lake;
  private final Optional<LocalDate> asOf;
  private final Set<String> named = new TreeSet<>();

  /**
   * Queries over published rows.
   *
   * @param asOf restricts tables of runs to one date
   */
  public Query(Lake lake, Optional<LocalDate> asOf) {
    this.lake = lake;
    this.asOf = asOf;
  }

  /**
   * The rows of a query.
   *
   * @throws ProblemException exit 2 where it is no query, or names what is not there
   */
  public Dataset<Row> rows(String query) {
    String first = query.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    if (!READING.contains(first)) {
      throw new ProblemException(
          ExitCode.USAGE, "query", "`" + first + "` does not read", "Write a select");
    }
    Matcher tables = TABLE.matcher(query);
    while (tables.find()) {
      name(tables.group());
    }
    try {
      return lake.spark().sql(query);
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      throw new ProblemException(
          ExitCode.USAGE,
          "query",
          e.getMessage().lines().findFirst().orElse("it cannot be read"),
          "See docs/tables for names and columns");
    }
  }

  private void name(String table) {
    if (!named.add(table)) {
      return;
    }
    if (!lake.exists(table)) {
      throw new ProblemException(
          ExitCode.USAGE,
          "table " + table,
          "the lake does not have it",
          "See docs/tables for the names");
    }
    LakeViews.published(lake, table, asOf);
  }
}
