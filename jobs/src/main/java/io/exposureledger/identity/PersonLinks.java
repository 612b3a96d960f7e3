package io.exposureledger.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which account is whose, by rules in a fixed order, never by name. The first rule that finds
 * anybody decides, also where it finds two:
 *
 * <ol>
 *   <li>{@code cross_id}: the account that this one is synchronised from belongs to a person;
 *   <li>{@code employee_id}: the employee number, within one employer;
 *   <li>{@code register}: the register of links;
 *   <li>{@code email}: the mail address or the sign-in name, within one employer.
 * </ol>
 */
public final class PersonLinks {

  private static final String[] ACCOUNT = {"directory", "account_id"};

  private PersonLinks() {}

  /**
   * One row per {@code (directory, account_id)} that may belong to a person: {@code
   * core.person_link}. Where either side does not name the employer, the value alone decides.
   *
   * @param accounts {@code core.account}
   * @param people {@code core.person}
   * @param register what the register of links says, a person named by id or mail address
   */
  public static Dataset<Row> of(Dataset<Row> accounts, Dataset<Row> people, Dataset<Row> register) {
    Dataset<Row> linkable =
        accounts.where("account_type in ('human', 'unknown', 'shared', 'break_glass')");
    Dataset<Row> own =
        found(claims(linkable).unionByName(registered(linkable, register)), people)
            .localCheckpoint();
    return decided(own.unionByName(crossed(CrossIds.ways(linkable), own)), linkable);
  }

  /** One row per account and value of it that may name a person. */
  private static Dataset<Row> claims(Dataset<Row> accounts) {
    Column claims =
        array(
            claim(2, "employee_id", "id", "employee_id"),
            claim(4, "email", "email", "email"),
            claim(4, "email", "email", "login"));
    return accounts
        .select(col("directory"), col("account_id"), col("company"), inline(claims))
        .where("key is not null");
  }

  private static Column claim(int place, String rule, String keyKind, String column) {
    return struct(
        lit(place).as("place"),
        lit(rule).as("rule"),
        lit(keyKind).as("key_kind"),
        lower(col(column)).as("key"),
        concat(lit(column + "="), col(column)).as("evidence"));
  }

  /** One row per account and line of the register about it. */
  private static Dataset<Row> registered(Dataset<Row> accounts, Dataset<Row> register) {
    return register
        .select(
            col("directory"),
            col("account_id"),
            lit(null).cast("string").as("company"),
            lit(3).as("place"),
            lit("register").as("rule"),
            when(col("person_id").contains("@"), "email").otherwise("id").as("key_kind"),
            lower(col("person_id")).as("key"),
            coalesce(col("evidence"), lit("register of links")).as("evidence"))
        .join(accounts.select("directory", "account_id"), ACCOUNT);
  }

  /** One row per {@code (directory, account_id, place)}: the persons whom one rule finds. */
  private static Dataset<Row> found(Dataset<Row> claims, Dataset<Row> people) {
    Column keys =
        array(
            struct(lit("id").as("key_kind"), lower(col("person_id")).as("key")),
            struct(lit("email").as("key_kind"), lower(col("email")).as("key")));
    Column isSameEmployer =
        col("company")
            .isNull()
            .or(col("employer").isNull())
            .or(lower(col("company")).equalTo(lower(col("employer"))));
    return claims
        .join(
            people.select(col("person_id"), col("employer"), inline(keys)),
            new String[] {"key_kind", "key"})
        .where(isSameEmployer)
        .groupBy("directory", "account_id", "place", "rule")
        .agg(
            array_join(array_sort(collect_set("evidence")), ", ").as("evidence"),
            array_sort(collect_set("person_id")).as("people"));
  }

  /**
   * One row per account that is synchronised from another one: the persons of the furthest account
   * on the way that belongs to anybody.
   */
  private static Dataset<Row> crossed(Dataset<Row> ways, Dataset<Row> own) {
    Column evidence =
        concat(
            lit("immutable_id="),
            col("immutable_id"),
            lit(" in "),
            col("directory"),
            lit(", "),
            col("first.evidence"));
    return ways.join(firsts(own), ACCOUNT)
        .groupBy(
            col("from_directory").as("directory"), col("from_account").as("account_id"), col("hop"))
        .agg(
            array_join(array_sort(collect_set(evidence)), "; ").as("evidence"),
            array_sort(array_distinct(flatten(collect_set("first.people")))).as("people"))
        .groupBy("directory", "account_id")
        .agg(max_by(struct("evidence", "people"), col("hop")).as("furthest"))
        .select(
            col("directory"),
            col("account_id"),
            lit(1).as("place"),
            lit("cross_id").as("rule"),
            col("furthest.evidence"),
            col("furthest.people"));
  }

  /** One row per account of which any rule finds somebody: what the first such rule finds. */
  private static Dataset<Row> firsts(Dataset<Row> found) {
    return found
        .groupBy("directory", "account_id")
        .agg(min_by(struct("rule", "evidence", "people"), col("place")).as("first"));
  }

  private static Dataset<Row> decided(Dataset<Row> found, Dataset<Row> accounts) {
    Column people = size(col("first.people"));
    return accounts
        .select("directory", "account_id")
        .join(firsts(found), ACCOUNT, "left")
        .select(
            col("directory"),
            col("account_id"),
            when(people.equalTo(1), get(col("first.people"), lit(0))).as("person_id"),
            col("first.rule"),
            col("first.evidence"),
            when(people.equalTo(1), "linked")
                .when(people.gt(1), "ambiguous")
                .otherwise("unresolved")
                .as("status"),
            when(people.gt(1), col("first.people")).as("candidates"));
  }
}
