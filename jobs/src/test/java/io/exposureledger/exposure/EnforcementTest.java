package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One compliant tenant, and the same changed in one thing at a time: only the verdicts that are
 * listed differ from its own.
 */
class EnforcementTest {

  private static final String BASE = "base";

  /** A change, and what is other than in the base, one line per account and verdict. */
  private record Case(Consumer<AccessTenant> change, List<String> differences) {}

  private static final Map<String, Case> CASES = new LinkedHashMap<>();
  private static final Map<String, Map<String, String>> VERDICTS = new TreeMap<>();

  static {
    ConditionalAccessCases.all()
        .forEach((name, change, differences) -> CASES.put(name, new Case(change, differences)));
    OtherDirectoryCases.all()
        .forEach((name, change, differences) -> CASES.put(name, new Case(change, differences)));
  }

  static List<String> cases() {
    return List.copyOf(CASES.keySet());
  }

  @BeforeAll
  static void evaluateTogether() {
    List<AccessTenant> tenants = new ArrayList<>(List.of(new AccessTenant(BASE)));
    CASES.forEach(
        (name, it) -> {
          AccessTenant tenant = new AccessTenant(name);
          it.change().accept(tenant);
          tenants.add(tenant);
        });
    for (Row row : AccessTenant.evaluated(tenants).collectAsList()) {
      Map<String, String> verdicts =
          VERDICTS.computeIfAbsent(row.getAs("directory"), directory -> new TreeMap<>());
      String account = row.getAs("account_id");
      verdicts.put(
          account + " two_factors", verdict(row, "two_factors", "two_factors_condition", ""));
      verdicts.put(account + " enforced", verdict(row, "enforced", "condition", "enforced_reason"));
      verdicts.put(account + " legacy_open", verdict(row, "legacy_open", "", "legacy_open_reason"));
      verdicts.put(account + " legacy_used", verdict(row, "legacy_used", "", "legacy_used_reason"));
      verdicts.put(account + " evidence", row.getAs("evidence"));
      verdicts.put(account + " observed", row.getAs("observed"));
    }
  }

  private static String verdict(Row row, String column, String condition, String reason) {
    String word = row.getAs(column);
    return switch (word) {
      case "partial" -> word + " " + row.getAs(condition);
      case "unknown" -> word + (reason.isEmpty() ? "" : " " + row.getAs(reason));
      default -> word;
    };
  }

  @Test
  void theBaseIsCompliant() {
    assertThat(VERDICTS.get(BASE))
        .containsEntry("ada enforced", "yes")
        .containsEntry("ana enforced", "yes")
        .containsEntry("bo two_factors", "yes")
        .containsEntry("gil enforced", "yes")
        .containsEntry("ada legacy_open", "no")
        .containsEntry("ada legacy_used", "no")
        .containsEntry("ada evidence", "E1")
        .containsEntry("ada observed", "yes")
        .containsEntry("bo observed", "unknown");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onlyTheListedVerdictsDifferFromThoseOfTheBase(String name) {
    List<String> differences = new ArrayList<>();
    VERDICTS
        .get(name)
        .forEach(
            (verdict, value) -> {
              if (!value.equals(VERDICTS.get(BASE).get(verdict))) {
                differences.add(verdict + ": " + value);
              }
            });
    assertThat(differences).containsExactlyInAnyOrderElementsOf(CASES.get(name).differences());
  }

  @Test
  void everyPolicyIsNamedWithTheWayOnWhichItReachesTheAccount() {
    AccessTenant tenant = new AccessTenant("named");
    tenant.policy("mfa").list("include_users").list("include_groups", "g-outer");
    tenant.policy("legacy").list("exclude_groups", "g-outer", "g-unknown");
    tenant
        .add(new AccessPolicy("administrators").list("controls", "mfa"))
        .list("include_users")
        .list("include_roles", "r-1");
    assertThat(
            Rows.texts(
                AccessTenant.evaluated(List.of(tenant)),
                "account_id",
                "policies",
                "policy_paths",
                "exclusions",
                "exclusion_paths"))
        .containsExactly(
            "ada|[mfa]|[group Outer through g-inner]|[legacy:group:g-outer, legacy:group:g-unknown?]"
                + "|[group Outer through g-inner, group g-unknown]",
            "ana|[administrators, legacy?]|[role Global Administrator, all users]"
                + "|[legacy:group:g-unknown?]|[group g-unknown]",
            "bo|[legacy?]|[all users]|[legacy:group:g-unknown?]|[group g-unknown]",
            "gil|[legacy?]|[all users]|[legacy:group:g-unknown?]|[group g-unknown]");
  }
}
