package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/**
 * Accounts in scope by the weakest class with which they can be entered.
 *
 * @param phishingResistant how many of them hold a phishing-resistant method all the same
 */
public record WeakestWay(String weakestClass, long accounts, long phishingResistant) {

  private static final List<String> CLASSES =
      List.of(
          "password_only",
          "not_a_factor",
          "telephone",
          "approve_push",
          "soft_one_time_code",
          "strong_out_of_band",
          "phishing_resistant_synced",
          "phishing_resistant_hardware",
          "unknown");

  /** The weakest first, what is not known last. */
  static final Comparator<WeakestWay> ORDER =
      Comparator.comparingInt(way -> CLASSES.indexOf(way.weakestClass()));
}
