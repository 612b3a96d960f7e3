package io.exposureledger.identity;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The accounts of the directories, each made from every record that speaks of it. */
public final class Accounts {

  private static final List<String> FACTS =
      List.of(
          "login",
          "display_name",
          "email",
          "employee_id",
          "account_type",
          "vendor_type",
          "enabled",
          "is_administrator",
          "is_privileged",
          "department",
          "company",
          "created_at",
          "starts_on",
          "last_sign_in_at",
          "sms_reset_possible",
          "second_factor",
          "second_factor_class",
          "immutable_id");

  private Accounts() {}

  /**
   * One row per {@code (directory, login_key)} whose sign-in name belongs to exactly one account:
   * the way to find an account for a record that has no object id.
   *
   * @param told what sources say of accounts
   */
  public static Dataset<Row> byLogin(Dataset<Row> told) {
    return told.where("account_id is not null and login is not null")
        .groupBy(col("directory"), lower(col("login")).as("login_key"))
        .agg(
            max("account_id").as("account_of_login"),
            count_distinct(col("account_id")).as("accounts"))
        .where("accounts = 1")
        .drop("accounts");
  }

  /** The rows with the account found by login where they have no id, and {@code matched_by}. */
  public static Dataset<Row> identified(Dataset<Row> rows, Dataset<Row> byLogin) {
    return rows.withColumn("login_key", lower(col("login")))
        .join(byLogin, new String[] {"directory", "login_key"}, "left")
        .withColumn("matched_by", when(col("account_id").isNull(), "login").otherwise("id"))
        .withColumn("account_id", coalesce(col("account_id"), col("account_of_login")))
        .drop("login_key", "account_of_login");
  }

  /**
   * One row per {@code (directory, account_id)}: {@code core.account}. Of several sources that tell
   * a fact the one with the smallest precedence counts.
   *
   * @param told identified rows of what sources say of accounts
   * @param roles as {@link Roles#ofAccounts} gives it
   * @param directoriesWithRoles one row per {@code directory} whose roles are exported
   * @param directoriesWithMethods one row per {@code directory} all of whose methods are exported
   * @param types declared rules for the type, the first that holds counts
   */
  public static Dataset<Row> accounts(
      Dataset<Row> told,
      Dataset<Row> roles,
      Dataset<Row> directoriesWithRoles,
      Dataset<Row> directoriesWithMethods,
      List<AccountType> types) {
    Dataset<Row> merged =
        Roles.added(merged(told.where("account_id is not null")), roles, directoriesWithRoles)
            .withColumn("account_type", coalesce(col("account_type"), lit("unknown")));
    return merged
        .withColumn("account_type", declaredType(types))
        .join(
            broadcast(directoriesWithMethods.withColumn("all_methods", lit(true))),
            new String[] {"directory"},
            "left")
        .withColumn(
            "methods_exported",
            col("methods_exported").or(coalesce(col("all_methods"), lit(false))))
        .drop("all_methods");
  }

  private static Dataset<Row> merged(Dataset<Row> told) {
    Column order = struct("precedence", "source_id", "record_no");
    List<Column> facts = new ArrayList<>();
    for (String fact : FACTS) {
      facts.add(min_by(col(fact), when(col(fact).isNotNull(), order)).as(fact));
    }
    facts.add(coalesce(max("methods_exported"), lit(false)).as("methods_exported"));
    facts.add(min_by(struct("source_id", "file_sha256", "record_no"), order).as("first"));
    facts.add(
        array_sort(collect_list(struct("source_id", "file_sha256", "record_no"))).as("records"));
    return told.groupBy("directory", "account_id")
        .agg(facts.get(0), facts.subList(1, facts.size()).toArray(Column[]::new))
        .select(col("*"), col("first.*"))
        .drop("first");
  }

  private static Column declaredType(List<AccountType> types) {
    Column type = col("account_type");
    for (int i = types.size() - 1; i >= 0; i--) {
      type = when(expr(types.get(i).when()), types.get(i).type()).otherwise(type);
    }
    return type;
  }
}
