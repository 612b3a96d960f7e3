package io.exposureledger.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which accounts an account is synchronised from, directory by directory. */
final class CrossIds {

  /** A longer way from account to account, and one that comes back, says nothing. */
  private static final int MOST_HOPS = 3;

  private static final String[] AT = {"directory", "account_id"};

  private CrossIds() {}

  /**
   * One row per account and account on its way: {@code from_directory}, {@code from_account},
   * {@code immutable_id}, {@code hop} from 1, and {@code directory} and {@code account_id} of the
   * account there.
   *
   * <ol>
   *   <li>Each account with the one of another directory whose id is its immutable id.
   *   <li>From there on in the same way, as often as is allowed.
   *   <li>The accounts whose way does not end by then are left out.
   * </ol>
   */
  static Dataset<Row> ways(Dataset<Row> accounts) {
    Dataset<Row> next = next(accounts).localCheckpoint();
    Dataset<Row> step =
        next.select(
            col("from_directory"),
            col("from_account"),
            col("immutable_id"),
            lit(1).as("hop"),
            col("directory"),
            col("account_id"));
    Dataset<Row> ways = step;
    for (int hop = 2; hop <= MOST_HOPS; hop++) {
      step = onwards(step, next);
      ways = ways.union(step);
    }
    Dataset<Row> endless = onwards(step, next).select("from_directory", "from_account").distinct();
    return ways.join(endless, new String[] {"from_directory", "from_account"}, "left_anti");
  }

  /** One row per account and account of another directory whose id is its immutable id. */
  private static Dataset<Row> next(Dataset<Row> accounts) {
    Dataset<Row> sources =
        accounts.select(
            col("directory"), col("account_id"), lower(col("account_id")).as("immutable_id"));
    return accounts
        .where("immutable_id is not null")
        .select(
            col("directory").as("from_directory"),
            col("account_id").as("from_account"),
            lower(col("immutable_id")).as("immutable_id"))
        .join(sources, new String[] {"immutable_id"})
        .where("directory <> from_directory");
  }

  private static Dataset<Row> onwards(Dataset<Row> step, Dataset<Row> next) {
    Dataset<Row> on =
        next.select(
            col("from_directory").as("directory"),
            col("from_account").as("account_id"),
            col("directory").as("next_directory"),
            col("account_id").as("next_account"));
    return step.join(on, AT)
        .select(
            col("from_directory"),
            col("from_account"),
            col("immutable_id"),
            col("hop").plus(1).as("hop"),
            col("next_directory").as("directory"),
            col("next_account").as("account_id"));
  }
}
