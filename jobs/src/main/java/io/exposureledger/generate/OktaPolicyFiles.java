package io.exposureledger.generate;

import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.OktaGroups;
import io.exposureledger.invented.OktaPolicies;
import io.exposureledger.invented.OktaPolicies.Authenticator;
import io.exposureledger.invented.OktaPolicies.Enrol;
import io.exposureledger.invented.OktaPolicies.Rule;
import io.exposureledger.invented.OktaPolicies.SignOn;
import io.exposureledger.invented.OktaResets;
import io.exposureledger.invented.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Okta's policies with their rules embedded, and its authenticators. */
final class OktaPolicyFiles {

  /** The network zone that the laboratory is in. */
  private static final String ZONE = "nzo1q7jEOsoCnoKcj0g4";

  private final Organisation group;
  private final OktaGroups groups;

  private OktaPolicyFiles(Organisation group) {
    this.group = group;
    this.groups = new OktaGroups(group);
  }

  static List<GeneratedFile> of(Organisation group, LocalDate day, String source) {
    return List.of(
        GeneratedFile.landed(
            source, day, "OKTA_SIGN_ON.json", out -> new OktaPolicyFiles(group).signOn(day, out)),
        GeneratedFile.landed(
            source, day, "MFA_ENROLL.json", out -> new OktaPolicyFiles(group).enrol(out)),
        GeneratedFile.landed(
            source, day, "PASSWORD.json", out -> new OktaPolicyFiles(group).password(day, out)),
        GeneratedFile.landed(
            source,
            day,
            "authenticators.json",
            out ->
                Json.array(
                    OktaPolicies.authenticators(day).stream().map(OktaPolicyFiles::authenticator),
                    out)));
  }

  private void signOn(LocalDate day, OutputStream out) throws IOException {
    List<Map<String, Object>> policies = new ArrayList<>();
    for (SignOn one : OktaPolicies.signOn(day)) {
      List<Map<String, Object>> rules = new ArrayList<>();
      for (Rule rule : one.rules()) {
        rules.add(rule(one, rule, rules.size() + 1));
      }
      Map<String, Object> policy =
          policy(
              "OKTA_SIGN_ON",
              OktaPolicies.id(group, "sign-on", one.name()),
              one.name(),
              policies.size() + 1,
              one.isActive(),
              one.group());
      policy.put("_embedded", Json.object("rules", rules));
      policies.add(policy);
    }
    Json.array(policies.stream(), out);
  }

  private Map<String, Object> policy(
      String type, String id, String name, int priority, boolean isActive, String to) {
    return Json.object(
        "id",
        id,
        "status",
        isActive ? "ACTIVE" : "INACTIVE",
        "name",
        name,
        "description",
        null,
        "priority",
        priority,
        "system",
        name.equals("Default Policy"),
        "conditions",
        Json.object(
            "people", Json.object("groups", Json.object("include", List.of(groups.id(to))))),
        "created",
        "2019-06-03T07:11:04.000Z",
        "lastUpdated",
        "2026-05-20T13:40:00.000Z",
        "type",
        type);
  }

  private Map<String, Object> rule(SignOn policy, Rule rule, int priority) {
    List<String> leftOut = rule.leavesOutEmergency() ? emergency() : List.of();
    return Json.object(
        "id",
        OktaPolicies.ruleId(group, policy, rule),
        "status",
        "ACTIVE",
        "name",
        rule.name(),
        "priority",
        priority,
        "system",
        rule.name().equals("Default Rule"),
        "type",
        "SIGN_ON",
        "conditions",
        Json.object(
            "people",
            Json.object("users", Json.object("exclude", leftOut)),
            "network",
            rule.isTrustedOnly()
                ? Json.object("connection", "ZONE", "include", List.of(ZONE))
                : Json.object("connection", "ANYWHERE"),
            "authContext",
            Json.object("authType", "ANY")),
        "actions",
        Json.object("signon", action(rule)));
  }

  private static Map<String, Object> action(Rule rule) {
    return Json.object(
        "access",
        "ALLOW",
        "requireFactor",
        rule.demandsFactor(),
        "primaryFactor",
        rule.takesAnyFactor() ? "PASSWORD_IDP_ANY_FACTOR" : "PASSWORD_IDP",
        "factorPromptMode",
        rule.demandsFactor() ? "ALWAYS" : Json.ABSENT,
        "rememberDeviceByDefault",
        false,
        "session",
        Json.object(
            "usePersistentCookie",
            false,
            "maxSessionIdleMinutes",
            120,
            "maxSessionLifetimeMinutes",
            0));
  }

  private List<String> emergency() {
    Accounts accounts = new Accounts(group);
    int first = group.directory("tessel").from();
    return List.of(accounts.at(first).id(), accounts.at(first + 1).id());
  }

  private void enrol(OutputStream out) throws IOException {
    List<Map<String, Object>> policies = new ArrayList<>();
    for (Enrol one : OktaPolicies.enrol()) {
      Map<String, Object> policy =
          policy(
              "MFA_ENROLL",
              OktaPolicies.id(group, "enrol", one.name()),
              one.name(),
              policies.size() + 1,
              one.isActive(),
              one.group());
      List<Map<String, Object>> authenticators =
          one.authenticators().entrySet().stream()
              .map(
                  each ->
                      Json.object(
                          "key", each.getKey(), "enroll", Json.object("self", each.getValue())))
              .toList();
      policy.put(
          "settings", Json.object("type", "AUTHENTICATORS", "authenticators", authenticators));
      policies.add(policy);
    }
    Json.array(policies.stream(), out);
  }

  private void password(LocalDate day, OutputStream out) throws IOException {
    List<Map<String, Object>> policies = new ArrayList<>();
    for (OktaResets.Policy one : OktaResets.policies(day)) {
      Map<String, Object> policy =
          policy(
              "PASSWORD",
              OktaPolicies.id(group, "password", one.name()),
              one.name(),
              policies.size() + 1,
              one.isActive(),
              one.group());
      policy.put("settings", OktaPasswordRules.settings(one));
      policy.put(
          "_embedded", Json.object("rules", new OktaPasswordRules(group, one.name()).of(one)));
      policies.add(policy);
    }
    Json.array(policies.stream(), out);
  }

  private static Map<String, Object> authenticator(Authenticator one) {
    return Json.object(
        "type",
        one.type(),
        "id",
        "aut" + one.key(),
        "key",
        one.key(),
        "status",
        one.isActive() ? "ACTIVE" : "INACTIVE",
        "name",
        one.name(),
        "settings",
        Json.object("allowedFor", one.allowedFor()));
  }
}
