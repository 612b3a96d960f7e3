package io.exposureledger.report.explain;

import io.exposureledger.report.MetricWording;

/** Every flag of the account, with its reason. */
record Verdicts(Explanation explanation) {

  ExplainedSection section() {
    return new ExplainedSection(
        "Verdicts", explanation.flags().stream().map(Verdicts::sentence).toList());
  }

  private static String sentence(Flag flag) {
    return MetricWording.of("sms." + flag.name()).title()
        + ": "
        + Reasons.verdict(flag.verdict(), flag.reason());
  }
}
