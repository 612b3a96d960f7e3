package io.exposureledger.exposure;

import static io.exposureledger.exposure.Cases.both;
import static io.exposureledger.exposure.Cases.each;

/** Other evidence than Conditional Access: policies in an order, statements, sign-ins. */
final class OtherDirectoryCases {

  private static final String NOT_TOLD = "policy_not_exported";
  private static final String GUEST =
      both("gil", "unknown", "federated_elsewhere") + "\ngil evidence: none";
  private static final String NO_LEGACY_POLICY = each("legacy_open", "unknown policy_not_exported");

  private OtherDirectoryCases() {}

  static Cases all() {
    Cases cases = new Cases();
    missing(cases);
    okta(cases);
    stated(cases);
    return cases;
  }

  private static void missing(Cases cases) {
    cases
        .add(
            "state per user",
            it -> {
              it.remove("mfa");
              it.say("ada", "required", null);
            },
            both("ana", "no", ""),
            both("bo", "no", ""),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "policies not delivered, sign-ins observed",
            it -> it.stated("entra", "bo", "not_required", null),
            "ada enforced: unknown policy_not_exported\nada evidence: E2",
            both("ana", "unknown", NOT_TOLD) + "\nana evidence: none",
            both("bo", "unknown", NOT_TOLD) + "\nbo evidence: none",
            GUEST,
            NO_LEGACY_POLICY)
        .add(
            "policies stale",
            it -> {
              it.remove("mfa");
              it.remove("legacy");
              it.status("core.access_policy", "stale");
              it.event("ada", 1, false, false);
            },
            both("ada", "unknown", "stale_source") + "\nada evidence: none\nada observed: no",
            both("ana", "unknown", "stale_source") + "\nana evidence: none",
            both("bo", "unknown", "stale_source") + "\nbo evidence: none",
            GUEST,
            each("legacy_open", "unknown stale_source"))
        .add(
            "roles not delivered",
            it -> {
              it.withoutSource("core.role_member");
              it.policy("mfa").list("exclude_roles", "r-3");
            },
            both("ada", "unknown", "roles_not_exported"),
            both("ana", "unknown", "roles_not_exported"),
            both("bo", "unknown", "roles_not_exported"),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "log too short",
            it -> it.log("2026-10-03"),
            each("legacy_used", "unknown log_too_short"),
            "ada observed: unknown");
  }

  private static void okta(Cases cases) {
    cases
        .add(
            "in order: nothing on the own network",
            it -> {
              rule(it, "mfa", 1001, false).list("include_locations", "zone-1");
              rule(it, "elsewhere", 1002, true);
            },
            both("ada", "partial locations", ""),
            both("ana", "partial locations", ""),
            both("bo", "partial locations", ""),
            both("gil", "unknown", "federated_elsewhere"),
            NO_LEGACY_POLICY)
        .add(
            "in order: the first rule demands a factor",
            it -> {
              rule(it, "mfa", 1001, true);
              rule(it, "elsewhere", 1002, false);
            },
            NO_LEGACY_POLICY)
        .add(
            "in order: the first rule demands none",
            it -> {
              rule(it, "mfa", 1001, false);
              rule(it, "elsewhere", 1002, true);
            },
            both("ada", "no", ""),
            both("ana", "no", ""),
            both("bo", "no", ""),
            both("gil", "unknown", "federated_elsewhere"),
            NO_LEGACY_POLICY)
        .add(
            "in order: the first policy is of a group",
            it -> {
              rule(it, "mfa", 1001, false).list("include_users").list("include_groups", "g-outer");
              rule(it, "elsewhere", 2001, true);
            },
            both("ada", "no", ""),
            NO_LEGACY_POLICY);
  }

  private static AccessPolicy rule(AccessTenant tenant, String id, long priority, boolean demands) {
    return tenant.add(
        new AccessPolicy(id)
            .set("priority", priority)
            .list("controls", demands ? new String[] {"mfa"} : new String[0]));
  }

  private static void stated(Cases cases) {
    cases
        .add(
            "smart card",
            it -> {
              it.stated("ad", "ada", "required", "phishing_resistant_hardware");
              it.say("ana", "not_required", null);
              it.say("bo", "not_required", null);
            },
            both("ana", "no", ""),
            both("bo", "no", ""),
            GUEST,
            NO_LEGACY_POLICY)
        .add(
            "factor without a class, bypass, nobody gets in",
            it -> {
              it.stated("duo", "ada", "required", null);
              it.say("ana", "bypassed", null);
              it.say("bo", "closed", null);
            },
            "ada enforced: unknown class_not_told",
            both("ana", "no", ""),
            GUEST,
            NO_LEGACY_POLICY);
  }
}
