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
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.classic.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Reads the lake by query; it cannot change it. */
public final class Query {

  private static final Pattern TABLE = Pattern.compile("\\b(raw|core|mart|ops)\\.(\\w+)");

  /** A relation that is a file and no table. */
  private static final Pattern FILE = Pattern.compile("[.]\\s*`[^`]*[/:\\\\][^`]*`");

  private static final Set<String> ASKING = Set.of("describe", "desc", "show", "explain");

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
   * @throws ProblemException exit 2 where it is no query, names what is not there, or the date is
   *     not published
   */
  public Dataset<Row> rows(String query) {
    requireReading(query);
    asOf.ifPresent(date -> PublishedRun.id(lake, date, "query as of " + date));
    Matcher tables = TABLE.matcher(query);
    while (tables.find()) {
      name(tables.group());
    }
    return orProblem(() -> lake.spark().sql(query));
  }

  private static <T> T orProblem(Callable<T> asked) {
    try {
      return asked.call();
    } catch (AnalysisException e) {
      throw new ProblemException(
          ExitCode.USAGE,
          "query",
          e.getMessage().lines().findFirst().orElse("it cannot be read"),
          "See docs/tables for names and columns");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Judges what the query is made of: what writes may stand behind a `with` or a `from`. */
  private void requireReading(String query) {
    String first = query.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    SparkSession session = (SparkSession) lake.spark();
    LogicalPlan plan = orProblem(() -> session.sessionState().sqlParser().parsePlan(query));
    if (!ASKING.contains(first) && writes(plan)) {
      throw new ProblemException(
          ExitCode.USAGE, "query", "it does more than read", "Write a select");
    }
    if (FILE.matcher(query).find()) {
      throw new ProblemException(
          ExitCode.USAGE, "query", "it reads a file", "Name tables of the lake; see docs/tables");
    }
  }

  private static boolean writes(LogicalPlan plan) {
    if (plan instanceof Command || plan instanceof ParsedStatement) {
      return true;
    }
    return CollectionConverters.asJava(plan.children()).stream().anyMatch(Query::writes);
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
