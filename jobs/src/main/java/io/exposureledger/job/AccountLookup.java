package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;

import io.exposureledger.lake.RunTables;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.NearestName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the one account that is meant, by object id or by sign-in name. */
record AccountLookup(RunTables tables, LocalDate asOf) {

  private static final int SHOWN = 5;

  /**
   * The object id of the account.
   *
   * @throws ProblemException exit 2 where there is no such directory or account, or more than one
   */
  String id(String directory, String account) {
    Dataset<Row> accounts = tables.rows("core.account").where(col("directory").equalTo(directory));
    List<String> ids =
        texts(
            accounts.where(
                col("account_id")
                    .equalTo(account)
                    .or(lower(col("login")).equalTo(lower(lit(account))))));
    if (ids.contains(account)) {
      return account;
    }
    if (ids.isEmpty()) {
      requireDirectory(directory);
      throw new ProblemException(
          ExitCode.USAGE,
          "account " + account,
          "directory " + directory + " has none of this id or sign-in name on " + asOf,
          "Give the object id, or the sign-in name as the directory writes it");
    }
    if (ids.size() > 1) {
      throw new ProblemException(
          ExitCode.USAGE,
          "account " + account,
          "directory "
              + directory
              + " has more than one of this sign-in name: "
              + ids.stream().limit(SHOWN).collect(Collectors.joining(" and ")),
          "Give the object id");
    }
    return ids.get(0);
  }

  private void requireDirectory(String directory) {
    List<String> known =
        tables.rows("core.account").select("directory").distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    if (!known.contains(directory)) {
      String nearest = NearestName.of(directory, known);
      throw new ProblemException(
          ExitCode.USAGE,
          "directory " + directory,
          "there is none of this name on " + asOf,
          nearest.isEmpty()
              ? "The run of this date has no account"
              : "Did you mean `" + nearest + "`? There are " + listed(known));
    }
  }

  private static String listed(List<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static List<String> texts(Dataset<Row> accounts) {
    return accounts.select("account_id").orderBy("account_id").limit(SHOWN).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
