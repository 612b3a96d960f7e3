package io.exposureledger.policy;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rules with a predicate for a scope, applied to accounts. The rules are few, the accounts many.
 */
final class ScopedRules {

  private final String place;
  private final Dataset<Row> accounts;
  private final List<Column> rules = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Rules over accounts.
   *
   * @param place where the rules stand, for messages
   */
  ScopedRules(String place, Dataset<Row> accounts) {
    this.place = place;
    this.accounts = accounts;
  }

  /** Adds a rule with what it says; an empty scope covers every account. */
  void add(String name, String scope, Column... says) {
    String predicate = scope == null || scope.isBlank() ? "true" : scope;
    try {
      Column applies = expr(predicate).cast("boolean").as("applies");
      accounts.select(applies);
      rules.add(struct(Stream.concat(Stream.of(says), Stream.of(applies)).toArray(Column[]::new)));
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      report(
          name,
          "the scope `" + scope + "` is no predicate over core.account",
          "Use its columns: see docs/tables/core.account.md");
    }
  }

  void report(String name, String reason, String remedy) {
    problems.add(new Problem(place + ", " + name, reason, remedy));
  }

  /**
   * One row per {@code (directory, account_id)} with the rules in their order.
   *
   * @param type the type of the array, for the case that there is no rule
   * @throws ProblemException exit 2 where a rule has a mistake
   */
  Dataset<Row> ofAccounts(String column, String type) {
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.USAGE, problems);
    }
    return accounts.select(
        col("directory"),
        col("account_id"),
        array(rules.toArray(Column[]::new)).cast(type).as(column));
  }
}
