package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies of Tessel's Okta organisation at the end of a day; the first that covers decides.
 */
public final class OktaPolicies {

  private static final LocalDate TIGHT = LocalDate.of(2026, 8, 31);
  private static final LocalDate WITHOUT_TELEPHONE = LocalDate.of(2026, 9, 30);

  private static final String NOT_ALLOWED = "NOT_ALLOWED";

  private OktaPolicies() {}

  /**
   * A policy on sign-in.
   *
   * @param group to whom it applies
   */
  public record SignOn(String name, boolean isActive, String group, List<Rule> rules) {}

  /**
   * A rule of it, in order.
   *
   * @param isTrustedOnly whether it is for a trusted network only
   * @param leavesOutEmergency whether accounts for emergencies fall to the next rule
   * @param takesAnyFactor whether another factor than the password may be the first
   */
  public record Rule(
      String name,
      boolean isTrustedOnly,
      boolean leavesOutEmergency,
      boolean demandsFactor,
      boolean takesAnyFactor) {

    Rule(String name, boolean isTrustedOnly, boolean leavesOutEmergency, boolean demandsFactor) {
      this(name, isTrustedOnly, leavesOutEmergency, demandsFactor, false);
    }

    private boolean isFor(Account account, boolean isOnTrustedNetwork) {
      return (!isTrustedOnly || isOnTrustedNetwork)
          && (!leavesOutEmergency || account.kind() != AccountKind.BREAK_GLASS);
    }
  }

  /** The rule of the policy that decides on a sign-in, on a trusted network or elsewhere. */
  /** The id of a rule of a policy on sign-in, the same in every month. */
  public static String ruleId(Organisation group, SignOn policy, Rule rule) {
    return "0pr" + group.chance().of("okta rule " + policy.name() + rule.name()).hex(17);
  }

  static Optional<Rule> deciding(SignOn policy, Account account, boolean isOnTrustedNetwork) {
    return policy.rules().stream()
        .filter(rule -> rule.isFor(account, isOnTrustedNetwork))
        .findFirst();
  }

  /** A policy on enrolment: per authenticator {@code REQUIRED}, OPTIONAL or NOT_ALLOWED. */
  public record Enrol(
      String name, boolean isActive, String group, Map<String, String> authenticators) {

    boolean admits(String authenticator) {
      return !authenticators.getOrDefault(authenticator, NOT_ALLOWED).equals(NOT_ALLOWED);
    }
  }

  /**
   * An authenticator.
   *
   * @param allowedFor {@code any}, {@code recovery} or {@code sso}
   * @param rank of the lowest class of what it offers
   */
  public record Authenticator(
      String key, String name, String type, String allowedFor, int rank, boolean isActive) {

    boolean isForSignIn() {
      return isActive && !allowedFor.equals("recovery");
    }

    boolean isForRecovery() {
      return isActive && !allowedFor.equals("sso");
    }
  }

  /** The id of a policy, the same in every month. */
  public static String id(Organisation group, String kind, String name) {
    return "00p" + group.chance().of("okta policy " + kind + name).hex(17);
  }

  public static List<SignOn> signOn(LocalDate day) {
    boolean isTight = !day.isBefore(TIGHT);
    return List.of(
        new SignOn(
            "Administrators",
            true,
            OktaGroups.ADMINISTRATORS,
            List.of(new Rule("Always a factor", false, false, true))),
        new SignOn(
            "Contractors (prepared)",
            false,
            OktaGroups.CONTRACTORS,
            List.of(new Rule("Always a factor", false, false, true))),
        new SignOn(
            "Laboratory benches",
            true,
            OktaGroups.LABORATORY,
            List.of(
                new Rule("On the laboratory network", true, false, false),
                new Rule("Elsewhere", false, false, true))),
        new SignOn(
            "Field tablets",
            true,
            OktaGroups.FIELD,
            List.of(new Rule("Any factor first", false, false, isTight, true))),
        new SignOn(
            "Default Policy",
            true,
            OktaGroups.EVERYONE,
            isTight
                ? List.of(
                    new Rule("A factor", false, true, true),
                    new Rule("Default Rule", false, false, false))
                : List.of(new Rule("Default Rule", false, false, false))));
  }

  public static List<Enrol> enrol() {
    return List.of(
        new Enrol(
            "Administrators",
            true,
            OktaGroups.ADMINISTRATORS,
            authenticators("NOT_ALLOWED", "NOT_ALLOWED", "REQUIRED")),
        new Enrol(
            "Contractors (prepared)",
            false,
            OktaGroups.CONTRACTORS,
            authenticators("NOT_ALLOWED", "REQUIRED", "NOT_ALLOWED")),
        new Enrol(
            "Laboratory",
            true,
            OktaGroups.LABORATORY,
            authenticators("NOT_ALLOWED", "REQUIRED", "OPTIONAL")),
        new Enrol(
            "Default Policy",
            true,
            OktaGroups.EVERYONE,
            authenticators("OPTIONAL", "OPTIONAL", "OPTIONAL")));
  }

  private static Map<String, String> authenticators(String phone, String verify, String key) {
    return new TreeMap<>(
        Map.of(
            "phone_number", phone,
            "okta_verify", verify,
            "webauthn", key,
            "google_otp", verify,
            "okta_email", "OPTIONAL",
            "security_question", "OPTIONAL"));
  }

  public static List<Authenticator> authenticators(LocalDate day) {
    String phone = day.isBefore(WITHOUT_TELEPHONE) ? "any" : "recovery";
    return List.of(
        new Authenticator("okta_email", "Email", "email", "recovery", 1, true),
        new Authenticator(
            "security_question", "Security Question", "security_question", "recovery", 1, false),
        new Authenticator("phone_number", "Phone", "phone", phone, 2, true),
        new Authenticator("google_otp", "Google Authenticator", "app", "any", 4, true),
        new Authenticator("okta_verify", "Okta Verify", "app", "any", 4, true),
        new Authenticator("webauthn", "Security Key or Biometric", "security_key", "any", 6, true));
  }
}
