package io.exposureledger.report;

import java.util.List;

/** The words of the metrics on recovery and the help desk. */
final class RecoveryWordings {

  private static final String OTHERS = "done by one person for another";

  private RecoveryWordings() {}

  static List<MetricWording> all() {
    return List.of(
        new MetricWording(
            RecoveryMetrics.RESETS,
            "Acts on credentials",
            "saw a password, a factor or a number reset or changed",
            "",
            "Resets of passwords and factors, changed numbers, and factors added for a person, each"
                + " act once, per 1,000 days of accounts in scope."),
        new MetricWording(
            RecoveryMetrics.UNVERIFIED,
            "Unverified",
            "have no record that the caller was verified in an acceptable way",
            OTHERS,
            "No ticket records an acceptable verification of the caller; questions about what"
                + " somebody knows are none."),
        new MetricWording(
            RecoveryMetrics.TICKETLESS,
            "Without a ticket",
            "have no ticket about that person",
            OTHERS,
            "No ticket about that person within 24 hours before or after."),
        new MetricWording(
            "recovery.unapproved_privileged",
            "Privileged, unapproved",
            "have no second approver",
            "on accounts that hold or may hold a privileged role",
            "A privileged account, and no approver who is somebody other than the agent."),
        new MetricWording(
            RecoveryMetrics.NEW_FACTOR,
            "Then a new factor",
            "were followed by a new factor from an unknown place",
            "",
            "Within 24 hours of a reset a factor was registered from a network or device unseen for"
                + " 90 days."),
        new MetricWording(
            "recovery.number_then_reset",
            "Number and password",
            "lie within 72 hours of the other kind",
            "",
            "A changed number and a reset password within 72 hours, in either order."),
        new MetricWording(
            "recovery.then_privilege",
            "Then privilege",
            "were followed by a role or a privileged sign-in",
            "",
            "Within 24 hours of a reset a role was granted, or a privileged sign-in happened."),
        new MetricWording(
            "recovery.after_probing",
            "After probing",
            "came after three or more other contacts",
            "",
            "Three or more other tickets about the person in the 7 days before a reset."),
        new MetricWording(
            "recovery.self_or_leaver",
            "Own or unused account",
            "were on the agent's own account or on one that nobody should use",
            "",
            "The agent's own account, or one of a leaver, disabled or dormant."),
        new MetricWording(
            "recovery.notice_missing",
            "No notice",
            "left the person without a notice",
            "",
            "No notice within 24 hours, or only to an address changed in the 24 hours before."),
        new MetricWording(
            RecoveryMetrics.BURST,
            "Bursts",
            "were far above what the days before let expect",
            "",
            "A day of an agent above the limit of EARS C2: more than 3.09 standard deviations above"
                + " the mean of seven days, the last of them three days before."));
  }
}
