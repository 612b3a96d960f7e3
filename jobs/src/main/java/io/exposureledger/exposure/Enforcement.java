package io.exposureledger.exposure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;

import io.exposureledger.logic.Steps;
import io.exposureledger.policy.Vocabulary;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Whether policy asks each account for two factors, in which situations of a sign-in, and whether
 * it closes legacy protocols.
 *
 * <ol>
 *   <li>{@code sources.sql}, {@code policies.sql}: per directory what its policies ask for, each
 *       with the mask of its situations. Policies are few;
 *   <li>{@code reach.sql}, {@code subjects.sql}: per account the groups, roles and names by which a
 *       policy may reach it, each table joined once;
 *   <li>{@code evaluated.sql}: per account the masks of the policies that apply, without a join;
 *   <li>{@code accounts.sql}: the rows of the mart.
 * </ol>
 *
 * <p>The queries read the core tables of the run, {@code core_identity_event}, and {@code subject},
 * which {@link Exposure} makes.
 */
public final class Enforcement {

  private static final List<String> FUNCTIONS =
      List.of(
          "create or replace temporary function enforcement_word(sure bigint, some bigint, may"
              + " bigint, may_some bigint) returns string return case when sure = -1 then 'yes'"
              + " when may_some = 0 then 'no' when some <> 0 and may <> -1 then 'partial'"
              + " else 'unknown' end",
          "create or replace temporary function enforcement_condition(mask bigint, others"
              + " array<string>) returns string return "
              + Situations.conditions("mask", "others"));

  private final Dataset<Row> accounts;

  /**
   * Evaluates the accounts of a date.
   *
   * @param instant the end of the date in the reporting zone
   */
  public Enforcement(SparkSession spark, Vocabulary vocabulary, LocalDate asOf, Instant instant) {
    Map<String, Object> parameters = new TreeMap<>(Situations.parameters());
    parameters.put("as_of", asOf.toString());
    parameters.put("instant", Timestamp.from(instant));
    Steps steps = new Steps(spark, parameters);
    FUNCTIONS.forEach(spark::sql);
    name(spark, vocabulary, asOf);
    steps.named("enforcement/sources.sql");
    steps.keep(List.of("directory_source", "sign_in_log"));
    steps.variable("factor_rules");
    steps.named("enforcement/policies.sql");
    steps.keep(List.of("access_numbered", "role_known"));
    steps.variable("access_rules");
    steps.named("enforcement/reach.sql");
    steps.query("enforcement/subjects.sql").createOrReplaceTempView("enforcement_subject");
    this.accounts = steps.computed("enforcement/evaluated.sql", "enforcement/accounts.sql");
    accounts.createOrReplaceTempView("enforcement");
  }

  private static void name(SparkSession spark, Vocabulary vocabulary, LocalDate asOf) {
    vocabulary.classes().createOrReplaceTempView("strength_class");
    Dataset<Row> classes = vocabulary.methods().join(vocabulary.classes(), "class");
    classes.select("method", "rank").createOrReplaceTempView("factor_class");
    classes
        .withColumnRenamed("method", "word_method")
        .join(vocabulary.words(asOf), "word_method")
        .selectExpr(
            "map_from_entries(collect_list(struct(concat(word_vendor, '/', word), rank))) as ranks")
        .createOrReplaceTempView("factor_vocabulary");
    unitClasses(spark).createOrReplaceTempView("unit_class");
  }

  /** One row per unit: the class that it requires, else that of the nearest unit above it. */
  private static Dataset<Row> unitClasses(SparkSession spark) {
    return Units.within(spark)
        .join(spark.table("core_unit").select("unit_id", "required_class"), "unit_id")
        .where("required_class is not null")
        .groupBy(col("inner_id").as("unit_id"))
        .agg(min_by(col("required_class"), col("distance")).as("required_class"));
  }

  /** One row per account: {@code mart.enforcement}, also the view {@code enforcement}. */
  public Dataset<Row> accounts() {
    return accounts;
  }
}
