package io.exposureledger.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.exposureledger.identity.AccountType;
import io.exposureledger.identity.Accounts;
import io.exposureledger.identity.GroupClosure;
import io.exposureledger.identity.Groups;
import io.exposureledger.identity.People;
import io.exposureledger.identity.PersonLinks;
import io.exposureledger.identity.Roles;
import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.lake.Tables;
import io.exposureledger.logic.FirstRow;
import io.exposureledger.policy.Duties;
import io.exposureledger.policy.EventMethods;
import io.exposureledger.policy.Methods;
import io.exposureledger.policy.Vocabulary;
import io.exposureledger.source.CanonicalRows;
import io.exposureledger.source.Deliveries;
import io.exposureledger.source.UnmappedWords;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How each core table is made. A table without a recipe of its own holds what sources map to it, as
 * they map it.
 */
final class CoreTables {

  private final CanonicalRows canonical;
  private final Deliveries deliveries;
  private final Vocabulary vocabulary;
  private final List<AccountType> accountTypes;
  private final LocalDate asOf;
  private final Function<String, Dataset<Row>> written;
  private final Dataset<Row> toldAccounts;
  private final Dataset<Row> toldMembers;
  private final Dataset<Row> closure;

  /**
   * The tables of a date.
   *
   * @param written the rows of a core table that this run has written already
   */
  CoreTables(
      CanonicalRows canonical,
      Deliveries deliveries,
      Vocabulary vocabulary,
      List<AccountType> accountTypes,
      LocalDate asOf,
      Function<String, Dataset<Row>> written) {
    this.canonical = canonical;
    this.deliveries = deliveries;
    this.vocabulary = vocabulary;
    this.accountTypes = accountTypes;
    this.asOf = asOf;
    this.written = written;
    this.toldAccounts = canonical.of("core.account").localCheckpoint(false);
    this.toldMembers = canonical.of("core.group_member").localCheckpoint(false);
    this.closure =
        GroupClosure.of(canonical.of("core.group"), Groups.nesting(toldMembers))
            .localCheckpoint(false);
  }

  /** The order of writing: a table may use those of the steps before it. */
  static List<List<String>> steps() {
    List<String> late = List.of("core.role_member", "core.account", "core.person_link");
    List<String> first =
        Tables.ofRuns().stream()
            .map(TableDeclaration::name)
            .filter(name -> name.startsWith("core.") && !late.contains(name))
            .toList();
    return List.of(first, List.of(late.get(0)), List.of(late.get(1)), List.of(late.get(2)));
  }

  /** The rows of a table, without date and run. */
  Dataset<Row> rows(String table) {
    return switch (table) {
      case "core.source_delivery" -> deliveries.rows(toldAccounts.sparkSession());
      case "core.group" -> Groups.groups(canonical.of(table), closure);
      case "core.group_member" -> Groups.members(toldMembers, closure);
      case "core.role_member" ->
          Roles.members(
              canonical.of(table),
              written.apply("core.group_member"),
              written.apply("core.group"),
              vocabulary.roles());
      case "core.method" ->
          Methods.bound(
              Accounts.identified(canonical.of(table), Accounts.byLogin(toldAccounts)),
              vocabulary,
              asOf);
      case "core.method_policy" -> Methods.ruled(canonical.of(table), vocabulary, asOf);
      case "core.declared_number" ->
          FirstRow.per(
              canonical.of(table).where("number_key is not null"),
              new String[] {"number_key"},
              "source_id",
              "record_no");
      case "core.repository" ->
          FirstRow.per(canonical.of(table), new String[] {"repository"}, "source_id", "record_no");
      case "core.duty_evidence" -> Duties.evidence(canonical.of(table), asOf);
      case "core.person" -> People.people(canonical.of(table), asOf);
      case "core.account" -> accounts();
      case "core.person_link" ->
          PersonLinks.of(
              written.apply("core.account"), written.apply("core.person"), canonical.of(table));
      default -> canonical.of(table);
    };
  }

  private Dataset<Row> accounts() {
    return Accounts.accounts(
        Accounts.identified(toldAccounts, Accounts.byLogin(toldAccounts)),
        Roles.ofAccounts(written.apply("core.role_member")),
        directoriesWhere("array_contains(tells, 'core.role_member')"),
        directoriesWhere("array_contains(tells_all, 'core.method')"),
        accountTypes);
  }

  /** One row per {@code directory} with a fresh delivery of which the predicate holds. */
  private Dataset<Row> directoriesWhere(String predicate) {
    return written
        .apply("core.source_delivery")
        .where("status = 'fresh' and directory is not null")
        .where(predicate)
        .select("directory")
        .distinct();
  }

  /**
   * One row per source, field and vendor value without a meaning, sign-in names that belong to no
   * account counted as one: {@code ops.unmapped_value}.
   */
  Dataset<Row> unmapped() {
    Dataset<Row> roles =
        written
            .apply("core.role_member")
            .where("privileged is null")
            .groupBy(col("source_id"), lit("role").as("field"), col("role").as("value"))
            .count();
    Dataset<Row> types =
        written
            .apply("core.account")
            .where("account_type = 'unknown' and vendor_type is not null")
            .groupBy(col("source_id"), lit("type").as("field"), col("vendor_type").as("value"))
            .count();
    Dataset<Row> strangers =
        Accounts.identified(toldAccounts, Accounts.byLogin(toldAccounts))
            .where("account_id is null")
            .groupBy(
                col("source_id"),
                lit("login").as("field"),
                lit("belongs to no account").as("value"))
            .count();
    return Methods.unmapped(written.apply("core.method"), "method")
        .unionByName(strangers)
        .unionByName(EventMethods.unmapped(canonical.identityEvents()))
        .unionByName(UnmappedWords.of(canonical.tickets()))
        .unionByName(UnmappedWords.of(canonical.secretAlerts()))
        .unionByName(Methods.unmapped(written.apply("core.method_policy"), "policy_method"))
        .unionByName(roles)
        .unionByName(types);
  }
}
