package io.exposureledger.report;

import java.util.List;

/** The words of the metrics on leaked secrets. */
final class SecretWordings {

  private static final String REVOKED = "were revoked";

  private SecretWordings() {}

  static List<MetricWording> all() {
    return List.of(
        new MetricWording(
            SecretMetrics.OPEN,
            "Open secrets",
            "are still open",
            "",
            "Detected and neither revoked nor ended otherwise. An accepted risk stays open."),
        new MetricWording(
            SecretMetrics.REVOKED_BY_DAY,
            "Revoked by a day",
            REVOKED,
            "",
            "The share of all secrets detected that was revoked by that day after its detection,"
                + " with those that are open counted for as long as they were observed"
                + " (Aalen\u2013Johansen, or Kaplan\u2013Meier where nothing ends otherwise). There is"
                + " none for a day at which fewer than 10 are at risk."),
        new MetricWording(
            SecretMetrics.MEDIAN,
            "Days until half were revoked",
            REVOKED,
            "",
            "The day by which half of all secrets detected were revoked; not reached where that"
                + " has not happened. Limits after Brookmeyer and Crowley."),
        restricted(SecretMetrics.RMST_90, 90),
        restricted(SecretMetrics.RMST_365, 365),
        new MetricWording(
            SecretMetrics.OPEN_AGE,
            "Age of the open secrets",
            "are still open",
            "",
            "Days since the detection of those that are open: the median, and that of the"
                + " oldest."),
        new MetricWording(
            SecretMetrics.CLOSED_ONLY,
            "Mean of the revoked alone",
            REVOKED,
            "",
            "Mean days from detection to revocation of the revoked alone. It leaves out every"
                + " secret that is open, and stands here to be compared with other published"
                + " means only."));
  }

  private static MetricWording restricted(String metric, int days) {
    return new MetricWording(
        metric,
        "Mean of the first " + days + " days",
        REVOKED,
        "",
        "Mean days that a secret stays open within the first "
            + days
            + " after its detection; one that stays open longer counts with "
            + days
            + ".");
  }
}
