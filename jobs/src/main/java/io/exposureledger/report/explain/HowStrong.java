package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.List;

/** The classes, the use of a telephone, and whether document and policy differ. */
record HowStrong(Explanation explanation) {

  ExplainedSection section() {
    Strength strength = explanation.strength();
    return new ExplainedSection(
        "How strong it is",
        List.of(
            "The strongest method that is enrolled and permitted: "
                + MethodWords.strength(strength.best())
                + ".",
            "The weakest way in: "
                + MethodWords.strength(strength.weakest())
                + strength.weakestPath().map(it -> ", by " + Words.path(it)).orElse("")
                + ".",
            used(strength),
            drift(strength)));
  }

  private static String used(Strength strength) {
    return switch (strength.used()) {
      case "yes" ->
          "A telephone got in within 90 days."
              + strength.usedReason().map(it -> " " + Words.sentence(it) + ".").orElse("");
      case "no" -> "No telephone got in within 90 days.";
      default ->
          "Whether a telephone got in within 90 days is not known. "
              + Reasons.sentence(strength.usedReason());
    };
  }

  private static String drift(Strength strength) {
    return switch (strength.drift().orElse("")) {
      case "yes" -> "Document and exported policy differ on some path.";
      case "no" -> "Document and exported policy agree on every path that both cover.";
      case "unknown" -> "Whether document and exported policy differ is not known.";
      default -> "There is no path that both the document and an exported policy cover.";
    };
  }
}
