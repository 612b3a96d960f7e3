package io.exposureledger.exposure;

import static io.exposureledger.testing.Rows.row;

import io.exposureledger.policy.Vocabulary;
import io.exposureledger.testing.Rows;
import io.exposureledger.testing.SharedSpark;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A compliant tenant of four accounts as rows written by hand: a strength without telephones for
 * everybody, and legacy protocols blocked. Several of them, each changed in one thing, are
 * evaluated at once, each as a directory of its own.
 */
final class AccessTenant {

  static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("core_access_policy", AccessPolicy.COLUMNS);
    COLUMNS.put(
        "core_account",
        "directory string, account_id string, second_factor string, second_factor_class string");
    COLUMNS.put(
        "subject",
        "directory string, account_id string, login string, stratum string, unit string,"
            + " company string, person_id string, account_type string, telephone array<string>,"
            + " alternatives array<string>");
    COLUMNS.put("core_group", "directory string, group_id string, name string, complete boolean");
    COLUMNS.put(
        "core_group_member",
        "directory string, group_id string, account_id string, via array<string>");
    COLUMNS.put(
        "core_role_member",
        "directory string, role string, role_id string, account_id string, assignment string,"
            + " privileged boolean, via array<string>");
    COLUMNS.put(
        "core_method_policy",
        "directory string, policy_id string, method string, effect string, target_kind string,"
            + " target_id string, path string, priority bigint, enabled boolean,"
            + " migration_state string");
    COLUMNS.put(
        "core_source_delivery",
        "directory string, source_id string, vendor string, status string, covered_from date,"
            + " tells array<string>");
    COLUMNS.put(
        "core_identity_event",
        "directory string, source_id string, account_id string, event_at timestamp, kind string,"
            + " result string, interactive boolean, mfa_satisfied boolean, legacy boolean");
    COLUMNS.put("core_unit", "unit_id string, parent_id string, required_class string");
    COLUMNS.put(
        "core_merger",
        "directory string, merger_id string, closed_on date, directories array<string>");
  }

  private final Map<String, List<Object[]>> rows = new TreeMap<>();
  private final Map<String, AccessPolicy> policies = new TreeMap<>();
  private final String directory;

  AccessTenant(String directory) {
    this.directory = directory;
    COLUMNS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    add(new AccessPolicy("mfa").set("strength", "no telephone"))
        .list("client_types", "browser", "app")
        .list("combinations", "fido2", "password,softwareOath");
    add(new AccessPolicy("legacy")).list("client_types", "legacy").list("controls", "block");
    addAccounts();
    permit("sms", false);
    permit("voice", false);
    permit("totp", true);
    source("core.access_policy");
    source("core.method_policy");
    source("core.role_member");
    log("2026-01-01");
    event("ada", 3, true, false);
  }

  private void addAccounts() {
    for (String account : List.of("ada", "ana", "bo", "gil")) {
      boolean isGuest = account.equals("gil");
      say(account, null, null);
      put(
          "subject",
          account,
          account,
          isGuest ? "guest" : "member",
          "u-desk",
          "Harbour",
          "p-1",
          isGuest ? "guest" : "human",
          new String[0],
          new String[0]);
    }
    put("core_group", "g-outer", "Outer", true);
    put("core_group_member", "g-outer", "ada", new String[] {"g-outer", "g-inner"});
    put("core_role_member", "Global Administrator", "r-1", "ana", "active", true, new String[0]);
    put("core_role_member", "Helpdesk Administrator", "r-2", "bo", "eligible", true, new String[0]);
  }

  AccessPolicy add(AccessPolicy policy) {
    policies.put(policy.id(), policy);
    return policy;
  }

  AccessPolicy policy(String id) {
    return policies.get(id);
  }

  void remove(String policy) {
    policies.remove(policy);
  }

  void put(String table, Object... values) {
    Object[] row = new Object[values.length + 1];
    row[0] = directory;
    System.arraycopy(values, 0, row, 1, values.length);
    rows.get(table).add(row);
  }

  void clear(String table) {
    rows.get(table).clear();
  }

  void permit(String method, boolean enabled) {
    put(
        "core_method_policy",
        "methods",
        method,
        "permit",
        "all",
        "",
        "second_factor",
        null,
        enabled,
        "complete");
  }

  /** A source of a table, of the vendor and freshness of the tenant's others. */
  void source(String table) {
    put("core_source_delivery", table, "entra", "fresh", null, new String[] {table});
  }

  /** The log of sign-ins, without a gap from a day on. */
  void log(String coveredFrom) {
    withoutSource("log");
    put(
        "core_source_delivery",
        "log",
        "entra",
        "fresh",
        Date.valueOf(coveredFrom),
        new String[] {"core.identity_event"});
  }

  void withoutSource(String table) {
    rows.get("core_source_delivery").removeIf(row -> row[1].equals(table));
  }

  /** What is said of a source instead: fresh, stale or missing. */
  void status(String source, String status) {
    for (Object[] row : rows.get("core_source_delivery")) {
      if (row[1].equals(source)) {
        row[3] = status;
      }
    }
  }

  void vendor(String vendor) {
    rows.get("core_source_delivery").forEach(row -> row[2] = vendor);
  }

  void event(String account, int daysAgo, boolean isSecondFactorGiven, boolean isLegacy) {
    put(
        "core_identity_event",
        "log",
        account,
        Timestamp.from(END.minusSeconds(daysAgo * 86_400L)),
        "sign_in",
        "success",
        true,
        isSecondFactorGiven,
        isLegacy);
  }

  /** What the directory itself says of an account, which exports no policies. */
  void stated(String vendor, String account, String secondFactor, String secondFactorClass) {
    withoutSource("core.access_policy");
    policies.clear();
    vendor(vendor);
    say(account, secondFactor, secondFactorClass);
  }

  /** What the directory says of the second factor of an account. */
  void say(String account, String secondFactor, String secondFactorClass) {
    rows.get("core_account").removeIf(row -> row[1].equals(account));
    put("core_account", account, secondFactor, secondFactorClass);
  }

  /** One row per account of all tenants: {@code mart.enforcement}. */
  static Dataset<Row> evaluated(Collection<AccessTenant> tenants) {
    COLUMNS.forEach(
        (table, columns) -> {
          List<Object[]> all = new ArrayList<>();
          tenants.forEach(tenant -> all.addAll(tenant.rowsOf(table)));
          Rows.of(columns, all.toArray(Object[][]::new)).createOrReplaceTempView(table);
        });
    Rows.of(
            COLUMNS.get("core_unit"),
            row("u-desk", "u-all", null),
            row("u-all", null, "soft_one_time_code"))
        .createOrReplaceTempView("core_unit");
    return new Enforcement(SharedSpark.session(), Vocabulary.read(SharedSpark.session()), DAY, END)
        .accounts();
  }

  private List<Object[]> rowsOf(String table) {
    if (table.equals("core_access_policy")) {
      return policies.values().stream().map(policy -> policy.row(directory)).toList();
    }
    return rows.get(table);
  }
}
