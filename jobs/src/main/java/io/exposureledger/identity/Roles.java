package io.exposureledger.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.exposureledger.logic.Kleene;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who holds which directory role, active or eligible, directly or through groups. */
public final class Roles {

  private Roles() {}

  /**
   * One row per {@code (directory, role, account_id)}: {@code core.role_member}. Where an account
   * holds a role in several ways the active and nearest one counts.
   *
   * @param assignments one row per principal and role, as sources tell it
   * @param groupMembers {@code core.group_member}
   * @param groups {@code core.group}: a principal that is a group holds no role itself
   * @param vocabulary one row per {@code (vendor, role_name)} with {@code privileged} and {@code
   *     reset_policy}
   */
  public static Dataset<Row> members(
      Dataset<Row> assignments,
      Dataset<Row> groupMembers,
      Dataset<Row> groups,
      Dataset<Row> vocabulary) {
    Dataset<Row> throughGroups =
        assignments
            .join(
                groupMembers.select(
                    col("directory"),
                    col("group_id").as("principal_id"),
                    col("account_id"),
                    col("via")),
                new String[] {"directory", "principal_id"})
            .select(holding());
    Dataset<Row> principalGroups =
        groups
            .select("directory", "group_id")
            .union(groupMembers.select("directory", "group_id"))
            .select(col("directory"), col("group_id").as("principal_id"))
            .distinct();
    Dataset<Row> direct =
        assignments
            .join(principalGroups, new String[] {"directory", "principal_id"}, "left_anti")
            .withColumn("account_id", col("principal_id"))
            .withColumn("via", array().cast("array<string>"))
            .select(holding());
    return direct
        .union(throughGroups)
        .groupBy("directory", "vocabulary", "role", "account_id")
        .agg(
            min_by(
                    struct("role_id", "assignment", "via", "source_id", "file_sha256", "record_no"),
                    struct(col("assignment"), size(col("via")), col("via"), col("record_no")))
                .as("held"))
        .join(
            broadcast(vocabulary),
            vocabulary
                .col("role_vendor")
                .equalTo(col("vocabulary"))
                .and(vocabulary.col("role_name").equalTo(lower(col("role")))),
            "left")
        .select("directory", "role", "account_id", "privileged", "reset_policy", "held.*");
  }

  private static Column[] holding() {
    return new Column[] {
      col("directory"),
      col("vocabulary"),
      col("role"),
      col("role_id"),
      col("account_id"),
      col("assignment"),
      col("via"),
      col("source_id"),
      col("file_sha256"),
      col("record_no")
    };
  }

  /**
   * One row per {@code (directory, account_id)} that holds a role: its roles, and whether one of
   * them is privileged or under the administrators' reset policy.
   */
  public static Dataset<Row> ofAccounts(Dataset<Row> roleMembers) {
    return roleMembers
        .groupBy("directory", "account_id")
        .agg(
            sort_array(collect_set("role")).as("roles"),
            Kleene.anyOf(col("privileged")).as("privileged"),
            Kleene.anyOf(col("reset_policy")).as("reset_administrator"));
  }

  /**
   * One row per account, with its roles; where its directory's roles are not exported they are
   * unknown, and the directory's own words for a privileged account and an administrator stand in.
   * Where a role is held by something that was exported neither as account nor as group, it may be
   * a group, and nobody is known to hold none.
   */
  static Dataset<Row> added(
      Dataset<Row> accounts, Dataset<Row> ofAccounts, Dataset<Row> exportingDirectories) {
    Column isExported = coalesce(col("roles_exported"), lit(false));
    Column holdsNone = col("roles").isNull();
    Column hasStranger = coalesce(col("has_stranger"), lit(false));
    Dataset<Row> strangers =
        ofAccounts
            .join(accounts, new String[] {"directory", "account_id"}, "left_anti")
            .where("not (privileged <=> false and reset_administrator <=> false)")
            .select(col("directory"), lit(true).as("has_stranger"))
            .distinct();
    return accounts
        .join(
            broadcast(exportingDirectories.withColumn("roles_exported", lit(true))),
            new String[] {"directory"},
            "left")
        .join(broadcast(strangers), new String[] {"directory"}, "left")
        .join(ofAccounts, new String[] {"directory", "account_id"}, "left")
        .withColumn(
            "privileged",
            when(
                    isExported,
                    when(holdsNone, when(hasStranger, lit(null)).otherwise(false))
                        .otherwise(col("privileged")))
                .otherwise(col("is_privileged")))
        .withColumn(
            "reset_administrator",
            when(
                    isExported,
                    when(holdsNone, when(hasStranger, col("is_administrator")).otherwise(false))
                        .otherwise(col("reset_administrator")))
                .otherwise(col("is_administrator")))
        .withColumn(
            "roles", when(isExported, coalesce(col("roles"), array().cast("array<string>"))));
  }
}
