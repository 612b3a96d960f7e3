package io.exposureledger.report;

import java.util.List;

/** The words of the metrics on required factors and on mergers. */
final class MergerWordings {

  private static final String NOT_REQUIRED =
      "can be entered without two factors of the class that is required";

  private MergerWordings() {}

  /** Those that stand among the figures on accounts. */
  static List<MetricWording> ofAccounts() {
    return List.of(
        new MetricWording(
            MergerMetrics.MFA_GAP,
            "Two factors not required",
            NOT_REQUIRED,
            "",
            "Not every way in asks for two factors of at least the class that the unit requires."
                + " Somebody who has two factors enrolled and is not asked for them counts."),
        new MetricWording(
            MergerMetrics.MFA_PARTIAL,
            "Two factors required in part",
            "are asked for two factors by some applications, in some places or on some devices"
                + " only",
            "",
            "Asked for two factors in some situations only; part of those above."),
        new MetricWording(
            MergerMetrics.LEGACY_OPEN,
            "Legacy protocol open",
            "can be entered through a legacy protocol",
            "",
            "A protocol that knows a password only, such as IMAP or POP, is not blocked."),
        new MetricWording(
            MergerMetrics.LEGACY_USED,
            "Legacy protocol used",
            "were entered through a legacy protocol within 30 days",
            "",
            "A legacy protocol is not blocked, and somebody came in through it within 30 days."));
  }

  /** Those of the section on mergers alone. */
  static List<MetricWording> ofMergers() {
    return List.of(
        new MetricWording(
            MergerMetrics.GAP,
            "Two factors not required after a merger",
            NOT_REQUIRED,
            "that came with a merger",
            "The same, of accounts in the directories that came with a merger."),
        new MetricWording(
            MergerMetrics.PARTIAL_PERSON,
            "Protected here, open there",
            "are asked for two factors in one directory and not in another",
            "",
            "People with accounts in several directories, each counted once, of whom one directory"
                + " requires two factors and another does not, or in part."),
        new MetricWording(
            MergerMetrics.TIME,
            "Days until half were protected",
            "have had two factors required for 30 days",
            "",
            "The days from the closing, or from the first day of work where that is later, by which"
                + " two factors of the class required had been required for 30 days on every"
                + " account of half the people of an acquired company. Who leaves is followed until"
                + " then, and being disabled is another end (Aalen\u2013Johansen)."));
  }
}
