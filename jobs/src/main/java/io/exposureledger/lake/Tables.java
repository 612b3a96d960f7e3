package io.exposureledger.lake;

import io.exposureledger.settings.YamlDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registry of declared tables; each is the resource {@code tables/<name>.yaml}. */
public final class Tables {

  private static final List<String> NAMES =
      List.of(
          "core.access_policy",
          "core.account",
          "core.campaign",
          "core.declared_number",
          "core.documented_policy",
          "core.duty_evidence",
          "core.exception",
          "core.group",
          "core.group_member",
          "core.identity_event",
          "core.merger",
          "core.method",
          "core.method_policy",
          "core.person",
          "core.person_link",
          "core.repository",
          "core.role_member",
          "core.secret_alert",
          "core.source_delivery",
          "core.support_desk",
          "core.ticket",
          "core.unit",
          "core.vendor_calendar",
          "mart.account_exposure",
          "mart.accountability",
          "mart.comparison",
          "mart.enforcement",
          "mart.exception_truth",
          "mart.finding",
          "mart.merger_person",
          "mart.merger_progress",
          "mart.metric",
          "mart.number_binding",
          "mart.path_exposure",
          "mart.reset",
          "mart.reset_day",
          "mart.secret_episode",
          "mart.survival_curve",
          "ops.check_result",
          "ops.current_run",
          "ops.input_file",
          "ops.quarantine",
          "ops.run",
          "ops.unmapped_value");

  private static final Map<String, TableDeclaration> DECLARED = read();

  private Tables() {}

  public static List<TableDeclaration> all() {
    return List.copyOf(DECLARED.values());
  }

  /** The tables whose rows belong to a run, in the order of their names. */
  public static List<TableDeclaration> ofRuns() {
    return DECLARED.values().stream().filter(TableDeclaration::belongsToRun).toList();
  }

  public static TableDeclaration named(String name) {
    TableDeclaration table = DECLARED.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table is declared as " + name);
    }
    return table;
  }

  public static boolean declares(String name) {
    return DECLARED.containsKey(name);
  }

  private static Map<String, TableDeclaration> read() {
    Map<String, TableDeclaration> tables = new LinkedHashMap<>();
    for (String name : NAMES) {
      tables.put(name, TableDeclaration.read(YamlDocument.resource("tables/" + name + ".yaml")));
    }
    return tables;
  }
}
