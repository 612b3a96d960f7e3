package io.exposureledger.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who may reset a password with what: the password policies of Tessel's Okta organisation. */
public final class OktaResets {

  private static final LocalDate WITHOUT_CALLS = LocalDate.of(2026, 7, 31);

  private static final Map<Method, String> WORDS =
      new EnumMap<>(
          Map.of(
              Method.SMS, "sms",
              Method.VOICE, "voice",
              Method.EMAIL, "email",
              Method.PUSH, "push",
              Method.TOTP, "otp"));

  private OktaResets() {}

  /**
   * A password policy.
   *
   * @param group to whom it applies
   */
  public record Policy(String name, boolean isActive, String group, List<Rule> rules) {

    /** The first active rule decides. */
    Rule deciding() {
      return rules.stream().filter(Rule::isActive).findFirst().orElseThrow();
    }
  }

  /**
   * A rule of it, in order.
   *
   * @param methods with which one proves who one is, in the words of the vendor
   */
  public record Rule(String name, boolean isActive, boolean allows, List<String> methods) {

    boolean takes(Method method) {
      return allows && methods.contains(WORDS.getOrDefault(method, ""));
    }
  }

  /** The policies at the end of a day; the first that covers decides. */
  public static List<Policy> policies(LocalDate day) {
    return List.of(
        new Policy(
            "Administrators",
            true,
            OktaGroups.ADMINISTRATORS,
            List.of(new Rule("Only by the desk", true, false, List.of()))),
        new Policy(
            "Contractors (prepared)",
            false,
            OktaGroups.CONTRACTORS,
            List.of(new Rule("Only by the desk", true, false, List.of()))),
        new Policy(
            "Laboratory",
            true,
            OktaGroups.LABORATORY,
            List.of(
                new Rule("With a telephone", false, true, List.of("sms")),
                new Rule("With an application", true, true, List.of("push", "otp")))),
        new Policy(
            "Default Policy",
            true,
            OktaGroups.EVERYONE,
            List.of(new Rule("Default Rule", true, true, ofEveryone(day)))));
  }

  private static List<String> ofEveryone(LocalDate day) {
    List<String> methods = new ArrayList<>(List.of("sms", "email"));
    if (day.isBefore(WITHOUT_CALLS)) {
      methods.add("voice");
    }
    return methods;
  }
}
