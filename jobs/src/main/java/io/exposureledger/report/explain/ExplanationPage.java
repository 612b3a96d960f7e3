package io.exposureledger.report.explain;

import java.util.List;
import java.util.stream.Stream;

/** The page of one account in plain sentences. */
public final class ExplanationPage {

  private static final int WIDTH = 110;

  private ExplanationPage() {}

  static List<ExplainedSection> sections(Explanation explanation) {
    return List.of(
        new WhoItIs(explanation).section(),
        new WaysIn(explanation).section(),
        new WhatIsEnrolled(explanation).section(),
        new WhatSignInAsks(explanation).section(),
        new HowStrong(explanation).section(),
        new WhichException(explanation).section(),
        new WhoAnswers(explanation).section(),
        new Verdicts(explanation).section(),
        new WhereItComesFrom(explanation).section());
  }

  /** The page as text, its lines no longer than fits a terminal where words allow. */
  public static String text(Explanation explanation) {
    StringBuilder page = new StringBuilder();
    page.append(explanation.account().known())
        .append(" in ")
        .append(explanation.account().directory())
        .append(", at the end of ")
        .append(explanation.asOf())
        .append(", by run ")
        .append(explanation.runId())
        .append('\n');
    for (ExplainedSection section : sections(explanation)) {
      page.append('\n').append(section.title()).append('\n');
      section.sentences().forEach(sentence -> page.append(wrapped(sentence)));
    }
    return page.toString();
  }

  private static String wrapped(String sentence) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("  -");
    for (String word : (Iterable<String>) Stream.of(sentence.split("[\\s\\p{Cntrl}]+"))::iterator) {
      if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.append(line).append('\n');
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
