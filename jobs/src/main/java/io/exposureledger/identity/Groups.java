package io.exposureledger.identity;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import io.exposureledger.logic.FirstRow;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The groups of the directories and who belongs to them. */
public final class Groups {

  private Groups() {}

  /** One row per {@code (directory, group_id, member_id)} whose member is itself a group. */
  public static Dataset<Row> nesting(Dataset<Row> members) {
    return members.where("member_kind = 'group'").select("directory", "group_id", "member_id");
  }

  /**
   * One row per {@code (directory, group_id)} that was exported: {@code core.group}.
   *
   * @param closure as {@link GroupClosure} gives it
   */
  public static Dataset<Row> groups(Dataset<Row> exported, Dataset<Row> closure) {
    Dataset<Row> known =
        exported
            .groupBy(col("directory"), col("group_id").as("inner_id"))
            .agg(bool_and(coalesce(col("whole"), lit(false))).as("known"));
    Dataset<Row> completeness =
        closure
            .join(known, new String[] {"directory", "inner_id"}, "left")
            .groupBy("directory", "group_id")
            .agg(bool_and(coalesce(col("known"), lit(false))).as("complete"));
    return FirstRow.per(exported, new String[] {"directory", "group_id"}, "source_id", "record_no")
        .join(completeness, new String[] {"directory", "group_id"})
        .select(
            "directory", "group_id", "name", "complete", "source_id", "file_sha256", "record_no");
  }

  /**
   * One row per {@code (directory, group_id, account_id)} that belongs to the group, directly or
   * through nested groups: {@code core.group_member}. Its record is that of the group which holds
   * the account.
   */
  public static Dataset<Row> members(Dataset<Row> members, Dataset<Row> closure) {
    Dataset<Row> direct =
        members
            .where("member_kind = 'account'")
            .select(
                col("directory"),
                col("group_id").as("inner_id"),
                col("member_id").as("account_id"),
                struct("source_id", "file_sha256", "record_no").as("record"));
    return closure
        .join(direct, new String[] {"directory", "inner_id"})
        .groupBy("directory", "group_id", "account_id")
        .agg(min_by(struct("via", "record"), struct(size(col("via")), col("via"))).as("nearest"))
        .select("directory", "group_id", "account_id", "nearest.via", "nearest.record.*");
  }
}
