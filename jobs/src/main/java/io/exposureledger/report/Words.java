package io.exposureledger.report;

import java.util.Map;

/** The lake's words in plain language; a word without an entry is shown with spaces. */
public final class Words {

  private static final Map<String, String> PATHS =
      Map.of(
          "sign_in", "Sign-in, number as first factor",
          "second_factor", "Second factor",
          "self_service_recovery", "Self-service recovery",
          "help_desk_recovery", "Help-desk recovery",
          "legacy", "Legacy protocols");

  private static final Map<String, String> STRATA =
      Map.ofEntries(
          Map.entry("member", "Members"),
          Map.entry("guest", "Guests and external"),
          Map.entry("break_glass", "Break-glass"),
          Map.entry("shared", "Shared"),
          Map.entry("type_unknown", "Type not known"),
          Map.entry("dormant", "Dormant, no sign-in for 90 days"),
          Map.entry("activity_unknown", "Members, activity not exported"));

  private static final Map<String, String> SCOPE_REASONS =
      Map.of(
          "non_human", "not human: service, mailbox or room",
          "disabled", "disabled",
          "not_started", "not yet started");

  private static final Map<String, String> ACCOUNTABILITY =
      Map.of("complete", "Complete: everyone who must answer is named and active");

  private static final Map<String, String> EXCEPTION_STATUSES =
      Map.of(
          "none", "No exception is registered",
          "valid", "Covered by a valid exception",
          "invalid", "Covered by an exception that fails a test",
          "unknown", "Not known whether the exception is valid");

  private static final Map<String, String> VENDORS =
      Map.of("entra", "Microsoft Entra", "okta", "Okta");

  private static final Map<String, String> CLASSES =
      Map.of(
          "password_only", "A password alone",
          "not_a_factor", "A code by e-mail, or questions",
          "telephone", "A text message or a call",
          "approve_push", "A prompt without number entry",
          "soft_one_time_code", "A code from an application",
          "strong_out_of_band", "A prompt with number entry, or a hardware code",
          "phishing_resistant_synced", "A synced passkey",
          "phishing_resistant_hardware", "A security key, smart card or device passkey",
          "unknown", "Not known: a path may be open to something weaker");

  private static final Map<String, String> ENFORCED =
      Map.of(
          "yes", "In every situation",
          "partial", "In some situations only",
          "no", "Not at all, or a weaker factor suffices",
          "unknown", "Not known");

  private static final Map<String, String> LEGACY =
      Map.of("yes", "Open", "no", "Closed", "unknown", "Not known");

  private Words() {}

  public static String strengthClass(String name) {
    return CLASSES.getOrDefault(name, sentence(name));
  }

  public static String enforced(String word) {
    return ENFORCED.getOrDefault(word, sentence(word));
  }

  public static String legacy(String word) {
    return LEGACY.getOrDefault(word, sentence(word));
  }

  public static String path(String path) {
    return PATHS.getOrDefault(path, sentence(path));
  }

  public static String stratum(String stratum) {
    return STRATA.getOrDefault(stratum, sentence(stratum));
  }

  public static String scopeReason(String reason) {
    return SCOPE_REASONS.getOrDefault(reason, spaced(reason));
  }

  public static String accountability(String pattern) {
    return ACCOUNTABILITY.getOrDefault(pattern, sentence(pattern));
  }

  public static String exceptionStatus(String status) {
    return EXCEPTION_STATUSES.getOrDefault(status, sentence(status));
  }

  static String vendor(String vendor) {
    return VENDORS.getOrDefault(vendor, sentence(vendor));
  }

  /** A code as the start of a sentence. */
  public static String sentence(String code) {
    String spaced = spaced(code);
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  public static String spaced(String code) {
    return code.replace('_', ' ');
  }
}
