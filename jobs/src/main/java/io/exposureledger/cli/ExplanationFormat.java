package io.exposureledger.cli;

import io.exposureledger.report.explain.Explanation;
import io.exposureledger.report.explain.ExplanationJson;
import io.exposureledger.report.explain.ExplanationPage;
import java.util.Locale;

/** How the page of an account is printed. */
enum ExplanationFormat {
  TEXT,
  JSON;

  String of(Explanation explanation) {
    return switch (this) {
      case TEXT -> ExplanationPage.text(explanation);
      case JSON -> ExplanationJson.text(explanation);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
