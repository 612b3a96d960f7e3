package io.exposureledger.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric in plain words.
 *
 * @param title what the figure is called
 * @param predicate what is said of the accounts that count, fit for one and for many
 * @param qualifier what is said of the accounts in scope where they are not all of them, else empty
 * @param definition when an account counts
 */
public record MetricWording(
    String metric, String title, String predicate, String qualifier, String definition) {

  static final String EXPOSED = "sms.exposed";
  static final String LATENT = "sms.latent";
  static final String RECOVERY_ONLY = "sms.recovery_only";
  static final String DEPENDENT = "sms.dependent";
  static final String CUTOFF = "sms.cutoff";
  static final String PRIVILEGED = "sms.privileged_exposed";

  /** The figures that every report shows, in their order. */
  static final List<String> SHOWN =
      List.of(EXPOSED, LATENT, RECOVERY_ONLY, DEPENDENT, CUTOFF, PRIVILEGED);

  private static final Map<String, MetricWording> KNOWN = known();

  /** The words of a metric; a metric without words of its own is called by its id. */
  public static MetricWording of(String metric) {
    return KNOWN.getOrDefault(
        metric,
        new MetricWording(
            metric,
            metric,
            "count as yes",
            "",
            "See the definition of " + metric + " in docs/metrics."));
  }

  private static Map<String, MetricWording> known() {
    Map<String, MetricWording> words = new LinkedHashMap<>();
    for (MetricWording wording : List.of(exposed(), latent(), recoveryOnly(), dependent())) {
      words.put(wording.metric(), wording);
    }
    for (MetricWording wording : List.of(cutoff(), privileged(), residual(), noAlternative())) {
      words.put(wording.metric(), wording);
    }
    words.put("sms.single_channel", singleChannel());
    FurtherWordings.all().forEach(wording -> words.put(wording.metric(), wording));
    RecoveryWordings.all().forEach(wording -> words.put(wording.metric(), wording));
    SecretWordings.all().forEach(wording -> words.put(wording.metric(), wording));
    MergerWordings.ofAccounts().forEach(wording -> words.put(wording.metric(), wording));
    MergerWordings.ofMergers().forEach(wording -> words.put(wording.metric(), wording));
    return words;
  }

  private static MetricWording exposed() {
    return new MetricWording(
        EXPOSED,
        "Exposed",
        "can still be entered with a text message or a call",
        "",
        "Policy permits a text message or a call, and a number is enrolled, on at least one way"
            + " into the account: sign-in, second factor, self-service recovery or the help desk.");
  }

  private static MetricWording latent() {
    return new MetricWording(
        LATENT,
        "Latent",
        "would open to a text message or a call as soon as a number is enrolled",
        "",
        "Not exposed, but policy permits a text message or a call on some way into the account.");
  }

  private static MetricWording recoveryOnly() {
    return new MetricWording(
        RECOVERY_ONLY,
        "Exposed through recovery only",
        "can be entered with a text message or a call through account recovery only,"
            + " which is invisible to a check of the sign-in policy",
        "",
        "Exposed on self-service or help-desk recovery, and on no sign-in path. Such an account"
            + " looks safe to any check that reads the sign-in policy alone.");
  }

  private static MetricWording dependent() {
    return new MetricWording(
        DEPENDENT,
        "Dependent on the telephone",
        "would be locked out without text messages and calls",
        "",
        "Exposed, and no stronger method is both permitted and enrolled.");
  }

  private static MetricWording cutoff() {
    return new MetricWording(
        CUTOFF,
        "Cut off when the vendor stops",
        "will lose access when the vendor stops delivering text messages and calls",
        "",
        "Dependent, and the messages are delivered by a vendor that has announced the end of its"
            + " delivery.");
  }

  private static MetricWording privileged() {
    return new MetricWording(
        PRIVILEGED,
        "Privileged and exposed",
        "can still be entered with a text message or a call",
        "that hold or may hold a privileged role",
        "Exposed, and holds a privileged role, active or eligible, directly or through a group."
            + " Counted among the accounts that hold one, or of which it is not known.");
  }

  private static MetricWording residual() {
    return new MetricWording(
        "sms.residual",
        "Residual",
        "would be exposed again if policy were relaxed, because a number is still enrolled",
        "",
        "A number is enrolled, and policy permits it on no way into the account.");
  }

  private static MetricWording noAlternative() {
    return new MetricWording(
        "sms.no_alternative_offered",
        "No alternative offered",
        "can be entered with a text message or a call while policy offers no stronger method",
        "",
        "Exposed, and policy permits no unrestricted method (SP 800-63B-4, section 3.2.9: an"
            + " alternative must be offered).");
  }

  private static MetricWording singleChannel() {
    return new MetricWording(
        "sms.single_channel",
        "One number for both",
        "can be signed in to and recovered with one and the same number",
        "",
        "One number serves as second factor and for recovery.");
  }
}
