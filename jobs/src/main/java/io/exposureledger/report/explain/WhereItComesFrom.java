package io.exposureledger.report.explain;

import io.exposureledger.report.Words;

/** The record of each fact. */
record WhereItComesFrom(Explanation explanation) {

  ExplainedSection section() {
    return new ExplainedSection(
        "Where it comes from",
        explanation.evidence().stream().map(WhereItComesFrom::sentence).toList());
  }

  private static String sentence(Evidence evidence) {
    String subject =
        evidence.fact().equals("method")
            ? MethodWords.method(evidence.subject())
            : evidence.subject();
    return Words.sentence(evidence.fact())
        + " "
        + subject
        + ": "
        + evidence.source()
        + evidence.deliveredOn().map(it -> " of " + it).orElse("")
        + ", "
        + evidence
            .file()
            .map(it -> "file " + it)
            .orElse("file " + evidence.fileSha256().substring(0, 12))
        + ", record "
        + evidence.recordNo()
        + ".";
  }
}
