package io.exposureledger.exposure;

import static io.exposureledger.exposure.Cases.both;
import static io.exposureledger.exposure.Cases.each;

/** Conditional Access: one rule changed at a time. */
final class ConditionalAccessCases {

  private ConditionalAccessCases() {}

  static Cases all() {
    Cases cases = new Cases();
    states(cases);
    exclusions(cases);
    conditions(cases);
    controls(cases);
    classes(cases);
    legacy(cases);
    defaults(cases);
    return cases;
  }

  private static void states(Cases cases) {
    cases
        .ofAll("report only", it -> it.policy("mfa").set("state", "report_only"), "no")
        .ofAll("disabled", it -> it.policy("mfa").set("state", "disabled"), "no")
        .ofAll("not there", it -> it.remove("mfa"), "no")
        .add(
            "state not known",
            it -> it.policy("mfa").set("state", "unknown"),
            both("ada", "unknown", "policy_state_unknown"),
            both("ana", "unknown", "policy_state_unknown"),
            both("bo", "unknown", "policy_state_unknown"),
            both("gil", "unknown", "federated_elsewhere"));
  }

  private static void exclusions(Cases cases) {
    cases
        .add(
            "user excluded",
            it -> it.policy("mfa").list("exclude_users", "ada"),
            both("ada", "no", ""))
        .add(
            "nested group excluded",
            it -> it.policy("mfa").list("exclude_groups", "g-outer"),
            both("ada", "no", ""))
        .add(
            "active role excluded, eligible one not",
            it -> it.policy("mfa").list("exclude_roles", "r-1", "r-2"),
            both("ana", "no", ""))
        .add(
            "guests excluded",
            it -> it.policy("mfa").set("exclude_guests", true),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "excluded group not exported",
            it -> it.policy("mfa").list("exclude_groups", "g-nowhere"),
            both("ada", "unknown", "group_unresolved"),
            both("ana", "unknown", "group_unresolved"),
            both("bo", "unknown", "group_unresolved"),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "included by group",
            it -> it.policy("mfa").list("include_users").list("include_groups", "g-outer"),
            both("ana", "no", ""),
            both("bo", "no", ""),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "included by active role",
            it -> it.policy("mfa").list("include_users").list("include_roles", "r-1", "r-2"),
            both("ada", "no", ""),
            both("bo", "no", ""),
            both("gil", "unknown", "federated_elsewhere"))
        .add(
            "included by user",
            it -> it.policy("mfa").list("include_users", "ada", "ana", "gil"),
            both("bo", "no", ""));
  }

  private static void conditions(Cases cases) {
    cases
        .ofAll(
            "only Office 365",
            it -> it.policy("mfa").list("applications", "Office365"),
            "partial applications")
        .ofAll(
            "only one application",
            it -> it.policy("mfa").list("applications", "app-1"),
            "partial applications")
        .ofAll(
            "one application excluded",
            it -> it.policy("mfa").list("exclude_applications", "app-1"),
            "partial applications")
        .ofAll(
            "user actions only",
            it -> it.policy("mfa").list("applications").list("user_actions", "register"),
            "no")
        .ofAll(
            "trusted locations excluded",
            it -> it.policy("mfa").list("exclude_locations", "trusted"),
            "partial locations")
        .ofAll(
            "one location included",
            it -> it.policy("mfa").list("include_locations", "loc-1"),
            "partial locations")
        .ofAll(
            "browser only",
            it -> it.policy("mfa").list("client_types", "browser"),
            "partial client_types")
        .ofAll(
            "phones only",
            it -> it.policy("mfa").list("include_platforms", "android", "iOS"),
            "partial platforms")
        .ofAll(
            "filter on devices",
            it -> it.policy("mfa").set("device_filter", "a"),
            "partial devices")
        .ofAll("at risk only", it -> it.policy("mfa").list("risk_levels", "high"), "partial risk")
        .ofAll(
            "outside, on phones",
            it ->
                it.policy("mfa")
                    .list("exclude_locations", "trusted")
                    .list("include_platforms", "android", "iOS"),
            "partial locations|platforms")
        .add(
            "two policies that complete each other",
            it -> {
              it.policy("mfa").list("include_locations", "trusted");
              it.add(new AccessPolicy("outside").list("controls", "block"))
                  .list("exclude_locations", "trusted");
            });
  }

  private static void controls(Cases cases) {
    cases
        .ofAll(
            "or a compliant device",
            it -> it.policy("mfa").list("controls", "compliant_device"),
            "partial devices")
        .add(
            "and a compliant device",
            it -> it.policy("mfa").list("controls", "compliant_device").set("operator", "and"))
        .ofAll(
            "a compliant device alone",
            it ->
                it.policy("mfa")
                    .list("controls", "compliant_device")
                    .set("strength", null)
                    .set("combinations", null),
            "no")
        .ofAll(
            "a new password alone",
            it ->
                it.policy("mfa")
                    .list("controls", "password_change")
                    .set("strength", null)
                    .set("combinations", null),
            "no")
        .add(
            "block",
            it ->
                it.policy("mfa")
                    .list("controls", "block")
                    .set("strength", null)
                    .set("combinations", null))
        .add(
            "a plain grant where telephones are off",
            it ->
                it.policy("mfa")
                    .list("controls", "mfa")
                    .set("strength", null)
                    .set("combinations", null));
  }

  private static void classes(Cases cases) {
    cases
        .ofClass(
            "strength with telephones",
            it -> it.policy("mfa").list("combinations", "fido2", "password,sms"),
            "no")
        .ofClass(
            "strength with a new word",
            it -> it.policy("mfa").list("combinations", "fido2", "password,telepathy"),
            "unknown unmapped_method")
        .add(
            "strength with a temporary pass",
            it -> it.policy("mfa").list("combinations", "fido2", "temporaryAccessPassOneTime"))
        .ofClass(
            "a plain grant where text messages are on",
            it -> {
              plain(it);
              it.clear("core_method_policy");
              it.permit("sms", true);
              it.permit("voice", false);
            },
            "no")
        .ofClass(
            "a plain grant before the migration",
            it -> {
              plain(it);
              it.put(
                  "core_method_policy",
                  "methods",
                  "approve_push",
                  "permit",
                  "all",
                  "",
                  "second_factor",
                  null,
                  false,
                  "pre");
            },
            "unknown migration_incomplete")
        .ofClass(
            "a plain grant without methods policy",
            it -> {
              plain(it);
              it.withoutSource("core.method_policy");
            },
            "unknown policy_not_exported");
  }

  private static void plain(AccessTenant tenant) {
    tenant.policy("mfa").list("controls", "mfa").set("strength", null).set("combinations", null);
  }

  private static void legacy(Cases cases) {
    cases
        .add("legacy not blocked", it -> it.remove("legacy"), each("legacy_open", "yes"))
        .add(
            "legacy block in report only",
            it -> it.policy("legacy").set("state", "report_only"),
            each("legacy_open", "yes"))
        .add(
            "legacy block of one application",
            it -> it.policy("legacy").list("applications", "Office365"),
            each("legacy_open", "yes"))
        .add(
            "legacy block outside",
            it -> it.policy("legacy").list("exclude_locations", "trusted"),
            each("legacy_open", "yes"))
        .add(
            "legacy block leaves a user out",
            it -> it.policy("legacy").list("exclude_users", "ada"),
            "ada legacy_open: yes")
        .add(
            "two factors asked of legacy clients, which can do none",
            it -> it.policy("legacy").list("controls", "mfa"))
        .add(
            "two factors asked of all clients",
            it -> {
              it.remove("legacy");
              it.policy("mfa").list("client_types");
            })
        .add(
            "two factors or a compliant device asked of legacy clients",
            it -> it.policy("legacy").list("controls", "mfa", "compliant_device"),
            each("legacy_open", "yes"))
        .add(
            "legacy sign-in",
            it -> it.event("bo", 29, true, true),
            "bo legacy_used: yes",
            "bo observed: yes")
        .add("old legacy sign-in", it -> it.event("bo", 31, true, true))
        .add(
            "sign-in without a second factor",
            it -> it.event("ada", 2, false, false),
            "ada observed: no")
        .add(
            "no sign-in log",
            it -> it.clear("core_identity_event"),
            each("legacy_used", "unknown no_sign_in_log"),
            "ada observed: unknown");
  }

  private static void defaults(Cases cases) {
    cases.add(
        "security defaults",
        it -> {
          it.remove("mfa");
          it.remove("legacy");
          it.add(new AccessPolicy("security_defaults").set("include_guests", null));
        },
        both("ada", "partial risk", ""),
        both("bo", "partial risk", ""),
        both("gil", "unknown", "federated_elsewhere"));
  }
}
