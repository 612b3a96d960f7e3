package io.exposureledger.metric;

import io.exposureledger.settings.YamlDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The registry of metrics; each is the resource {@code metrics/<id>.yaml}. */
public final class Metrics {

  private static final List<String> IDS =
      List.of(
          "sms.exposed",
          "sms.latent",
          "sms.residual",
          "sms.recovery_only",
          "sms.dependent",
          "sms.no_alternative_offered",
          "sms.single_channel",
          "sms.privileged_exposed",
          "sms.cutoff",
          "sms.used",
          "sms.days",
          "policy.drift",
          "number.shared",
          "number.stale",
          "number.leaver",
          "number.changed",
          "recovery.resets",
          "recovery.unverified",
          "recovery.ticketless",
          "recovery.unapproved_privileged",
          "recovery.then_new_factor",
          "recovery.number_then_reset",
          "recovery.then_privilege",
          "recovery.after_probing",
          "recovery.self_or_leaver",
          "recovery.notice_missing",
          "recovery.burst",
          "mfa.gap",
          "mfa.partial",
          "mfa.legacy_open",
          "mfa.legacy_used",
          "merger.gap",
          "merger.partial_person",
          "merger.time_to_enforcement",
          "secret.open",
          "secret.revoked_by_day",
          "secret.median_days",
          "secret.rmst_90",
          "secret.rmst_365",
          "secret.open_age_days",
          "secret.closed_only_days",
          "exception.expired_effective",
          "exception.unregistered",
          "exception.covers_nobody",
          "exception.orphaned",
          "exception.self_approved",
          "accountability.complete");

  private static final List<Metric> ALL =
      IDS.stream()
          .map(id -> Metric.read(YamlDocument.resource("metrics/" + id + ".yaml")))
          .toList();

  private Metrics() {}

  public static List<Metric> all() {
    return ALL;
  }

  static Metric named(String id) {
    return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst().orElseThrow();
  }

  /** Those that count the same rows. */
  static List<Metric> over(String rows) {
    return ALL.stream().filter(metric -> metric.over().equals(rows)).toList();
  }

  /** The metrics by the mart that they count, in the order of the registry. */
  static Map<String, List<Metric>> byMart() {
    return ALL.stream()
        .filter(metric -> metric.over().startsWith("mart."))
        .collect(Collectors.groupingBy(Metric::over, LinkedHashMap::new, Collectors.toList()));
  }
}
