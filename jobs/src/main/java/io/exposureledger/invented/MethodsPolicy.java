package io.exposureledger.invented;

import static io.exposureledger.invented.MethodRule.EVERYONE;
import static io.exposureledger.invented.MethodRule.disabled;
import static io.exposureledger.invented.MethodRule.enabled;

import io.exposureledger.invented.MethodRule.Target;
import java.util.List;
import java.util.Optional;

/**
 * The methods policy of an Entra directory at the end of a month.
 *
 * @param isMigrated whether older settings no longer count
 * @param administratorsMayReset the separate reset policy of administrators
 */
public record MethodsPolicy(
    boolean isMigrated, Answer administratorsMayReset, List<MethodRule> rules) {

  /** Office telephones are ruled apart from other calls, and permitted nowhere. */
  public static final boolean OFFICE_PHONE_ALLOWED = false;

  /** The policy of a directory; it tightens in the second half of the series. */
  public static MethodsPolicy of(Organisation group, Directory directory, int month) {
    boolean isLate = month >= group.dates().size() / 2;
    Target everyone = new Target(EVERYONE, false);
    return switch (directory.id()) {
      case "aldermoor" ->
          new MethodsPolicy(
              true,
              Answer.of(!isLate),
              List.of(
                  enabled("Fido2", new Target("passkey-rollout", false)),
                  enabled("MicrosoftAuthenticator", everyone).without("frontline"),
                  isLate
                      ? enabled("Sms", everyone, new Target("frontline", true))
                          .without("sms-removed")
                      : enabled("Sms", everyone, new Target("frontline", true)),
                  enabled("Voice", new Target("voice-callers", false)),
                  enabled("SoftwareOath", everyone).without("frontline"),
                  enabled("Email", everyone).without("frontline")));
      case "quillhaven" ->
          new MethodsPolicy(
              false,
              Answer.UNKNOWN,
              List.of(
                  disabled("Fido2"),
                  enabled("MicrosoftAuthenticator", everyone),
                  enabled("Sms", new Target("sms-pilot", false)),
                  enabled("Voice", new Target("voice-callers", false)),
                  disabled("SoftwareOath")));
      default -> throw new IllegalArgumentException(directory.id() + " has no methods policy");
    };
  }

  MethodRule rule(String name) {
    return named(name).orElseThrow();
  }

  /** Empty where the policy does not name the method. */
  Optional<MethodRule> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }
}
