package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.util.List;
import java.util.Optional;

/** Control owner and risk acceptor, where each is named, and what is missing. */
record WhoAnswers(Explanation explanation) {

  ExplainedSection section() {
    return new ExplainedSection(
        "Who answers",
        switch (explanation.exposed()) {
          case "yes" -> ofExposed();
          case "no" -> List.of("Nobody is looked for, as the account is not exposed.");
          default ->
              List.of("Nobody is looked for, as it is not known whether the account is exposed.");
        });
  }

  private List<String> ofExposed() {
    Answering answering = explanation.answering();
    return List.of(
        "Control owner: " + named(answering.controlOwner(), answering.controlLevel()),
        "Risk acceptor: " + named(answering.riskAcceptor(), answering.riskLevel()),
        answering.gaps().map(Words::accountability).orElse("Not recorded") + ".");
  }

  private String named(Optional<NamedPerson> person, Optional<String> level) {
    return person
        .map(it -> it + level.map(where -> "; named " + place(where)).orElse("") + ".")
        .orElse("nobody is named.");
  }

  private String place(String level) {
    return switch (level) {
      case "rule" ->
          "by the documented rule" + explanation.answering().rule().map(it -> " " + it).orElse("");
      case "unit" -> "as owner of the unit, or of one above it";
      default -> "at the top of the documented policy";
    };
  }
}
