package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.Map;

/** Our words for methods and classes, as a reader says them. */
final class MethodWords {

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("sms", "text message"),
          Map.entry("voice", "call to a mobile or other telephone"),
          Map.entry("voice_office", "call to an office telephone"),
          Map.entry("phone", "telephone, for text message and call"),
          Map.entry("push", "app that asks for the number shown"),
          Map.entry("approve_push", "app that asks to approve"),
          Map.entry("totp", "one-time code of an app"),
          Map.entry("hardware_totp", "one-time code of a device"),
          Map.entry("email", "e-mail"),
          Map.entry("unknown", "method that no mapping knows"));

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("phishing_resistant_hardware", "phishing-resistant, in hardware"),
          Map.entry("phishing_resistant_synced", "phishing-resistant, synchronised"),
          Map.entry("strong_out_of_band", "strong out of band"),
          Map.entry("soft_one_time_code", "one-time code in software"),
          Map.entry("approve_push", "approval by push"),
          Map.entry("not_a_factor", "no factor"),
          Map.entry("password_only", "password only"),
          Map.entry("unknown", "not known"));

  private MethodWords() {}

  static String method(String method) {
    return METHODS.getOrDefault(method, Words.spaced(method));
  }

  static String strength(String strength) {
    return CLASSES.getOrDefault(strength, Words.spaced(strength));
  }
}
