package io.exposureledger.generate;

import io.exposureledger.invented.OktaResets;
import io.exposureledger.invented.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of Okta's password policies: who may reset a password, and with what. */
final class OktaPasswordRules {

  private final Organisation group;
  private final String policy;

  OktaPasswordRules(Organisation group, String policy) {
    this.group = group;
    this.policy = policy;
  }

  List<Map<String, Object>> of(OktaResets.Policy of) {
    List<Map<String, Object>> rules = new ArrayList<>();
    of.rules().forEach(rule -> rules.add(rule(rule, rules.size() + 1)));
    return rules;
  }

  private Map<String, Object> rule(OktaResets.Rule rule, int priority) {
    return Json.object(
        "id",
        "0pr" + group.chance().of("okta password rule " + policy + rule.name()).hex(17),
        "status",
        rule.isActive() ? "ACTIVE" : "INACTIVE",
        "name",
        rule.name(),
        "priority",
        priority,
        "system",
        rule.name().equals("Default Rule"),
        "type",
        "PASSWORD",
        "conditions",
        Json.object(
            "people",
            Json.object("users", Json.object("exclude", List.of())),
            "network",
            Json.object("connection", "ANYWHERE")),
        "actions",
        Json.object(
            "passwordChange",
            Json.object("access", "ALLOW"),
            "selfServicePasswordReset",
            reset(rule),
            "selfServiceUnlock",
            Json.object("access", "DENY")));
  }

  private static Map<String, Object> reset(OktaResets.Rule rule) {
    return Json.object(
        "access",
        rule.allows() ? "ALLOW" : "DENY",
        "type",
        "selfServicePasswordReset",
        "requirement",
        Json.object(
            "primary",
            Json.object("methods", rule.methods()),
            "stepUp",
            Json.object("required", false)));
  }

  /** Older organisations rule recovery here; the requirement of a rule has replaced it. */
  static Map<String, Object> settings(OktaResets.Policy policy) {
    List<String> listed =
        policy.rules().stream().flatMap(rule -> rule.methods().stream()).distinct().toList();
    return Json.object(
        "password",
        Json.object(
            "complexity", Json.object("minLength", 12), "age", Json.object("maxAgeDays", 0)),
        "recovery",
        Json.object(
            "factors",
            Json.object(
                "okta_email",
                status(listed.contains("email")),
                "okta_sms",
                status(listed.contains("sms")),
                "okta_call",
                status(listed.contains("voice")),
                "recovery_question",
                status(false))),
        "delegation",
        Json.object("options", Json.object("skipUnlock", false)));
  }

  private static Map<String, Object> status(boolean isActive) {
    return Json.object("status", isActive ? "ACTIVE" : "INACTIVE");
  }
}
