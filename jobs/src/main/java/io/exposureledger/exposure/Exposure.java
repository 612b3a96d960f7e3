package io.exposureledger.exposure;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;

import io.exposureledger.logic.Steps;
import io.exposureledger.policy.DocumentedRules;
import io.exposureledger.policy.VendorCalendar;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.settings.YamlDocument;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which accounts policy leaves on a telephone method, on which path, why, and who answers for it.
 *
 * <ol>
 *   <li>{@code subjects.sql}: per account all facts, each table joined once;
 *   <li>{@code evaluated.sql}: per account every path with its verdict, without a further join;
 *   <li>the entries of the register of exceptions and the accounts that each covers;
 *   <li>one query per mart: paths, accounts, numbers, exceptions, accountability.
 * </ol>
 *
 * <p>The queries read the core tables of the run by the names that {@code LakeViews.ofRun} gives.
 */
public final class Exposure {

  static final List<String> FUNCTIONS =
      List.of(
          "create or replace temporary function word(flag boolean) returns string"
              + " return case when flag then 'yes' when not flag then 'no' else 'unknown' end",
          "create or replace temporary function alternative_unknown(has_unmapped boolean,"
              + " binding_unknown string, policy_status string, migration string) returns string"
              + " return case when has_unmapped then 'unmapped_method'"
              + " when binding_unknown is not null then binding_unknown"
              + " when policy_status = 'stale' then 'stale_source'"
              + " when policy_status = 'missing' then 'policy_not_exported'"
              + " when migration <> 'complete' then 'migration_incomplete'"
              + " else 'group_unresolved' end",
          "create or replace temporary function flag(word string) returns boolean"
              + " return case word when 'yes' then true when 'no' then false end");

  private final SparkSession spark;
  private final Map<String, Object> parameters;

  /**
   * Evaluates the accounts of a date.
   *
   * @param zone the reporting zone, in which the date ends
   */
  public Exposure(SparkSession spark, Vocabulary vocabulary, LocalDate asOf, ZoneId zone) {
    this.spark = spark;
    Instant instant = asOf.plusDays(1).atStartOfDay(zone).toInstant();
    this.parameters =
        Map.of("as_of", asOf.toString(), "instant", Timestamp.from(instant), "zone", zone.getId());
    FUNCTIONS.forEach(spark::sql);
    Dataset<Row> accounts = spark.table("core_account");
    vocabulary.classes().createOrReplaceTempView("strength_class");
    unrestricted(vocabulary).createOrReplaceTempView("unrestricted_methods");
    DocumentedRules.ofAccounts(accounts, spark.table("core_documented_policy"), vocabulary)
        .createOrReplaceTempView("documented_account");
    VendorCalendar.ofAccounts(accounts, spark.table("core_vendor_calendar"))
        .createOrReplaceTempView("calendar_account");
    // A checkpoint keeps the plans of what follows as small as they look.
    query("subjects").localCheckpoint().createOrReplaceTempView("subject");
    new Steps(spark, parameters)
        .computed("exposure/evaluated.sql")
        .createOrReplaceTempView("evaluated");
    nameOwners();
  }

  /** The people, units and entries of the register that answer for accounts. */
  private void nameOwners() {
    query("person_keys").createOrReplaceTempView("person_key");
    Units.nameOwners(spark);
    query("exception_entries").localCheckpoint().createOrReplaceTempView("exception_entry");
    query("exception_cover").localCheckpoint().createOrReplaceTempView("exception_cover");
    query("exceptions").createOrReplaceTempView("exception_of_account");
  }

  private Dataset<Row> unrestricted(Vocabulary vocabulary) {
    return vocabulary
        .methods()
        .join(vocabulary.classes(), "class")
        .agg(
            map_from_entries(collect_list(struct("method", "rank"))).as("ranks"),
            map_from_entries(collect_set(struct("rank", "class"))).as("class_of_rank"))
        .withColumn("names", lit(vocabulary.unrestrictedMethods().toArray(new String[0])));
  }

  /** One row per account and path: {@code mart.path_exposure}. */
  public Dataset<Row> paths() {
    return query("paths");
  }

  /**
   * One row per account: {@code mart.account_exposure}. It reads the views {@code enforcement} and
   * {@code sign_in_log}, which {@link Enforcement} makes.
   */
  public Dataset<Row> accounts() {
    query("classes").createOrReplaceTempView("account_class");
    query("use").createOrReplaceTempView("account_use");
    return query("accounts");
  }

  /** One row per binding with an exported telephone number: {@code mart.number_binding}. */
  public Dataset<Row> numbers() {
    return query("numbers");
  }

  /** One row per entry of the register and exclusion of a policy: {@code mart.exception_truth}. */
  public Dataset<Row> exceptions() {
    return query("exception_truth");
  }

  /**
   * One row per person, role and subject: {@code mart.accountability}. It counts the rows of {@link
   * #accounts()} by the name {@code mart_account_exposure}.
   */
  public Dataset<Row> accountability() {
    return query("accountability");
  }

  private Dataset<Row> query(String name) {
    return spark.sql(YamlDocument.resourceText("exposure/" + name + ".sql"), parameters);
  }
}
