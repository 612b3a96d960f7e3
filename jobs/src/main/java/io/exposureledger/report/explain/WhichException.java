package io.exposureledger.report.explain;

import io.exposureledger.report.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The exception of the account, and which tests it fails. */
record WhichException(Explanation explanation) {

  ExplainedSection section() {
    return new ExplainedSection(
        "Exception",
        switch (explanation.exposed()) {
          case "yes" -> ofExposed();
          case "no" -> List.of("None is looked for, as the account is not exposed.");
          default ->
              List.of("None is looked for, as it is not known whether the account is exposed.");
        });
  }

  private List<String> ofExposed() {
    ExceptionEntry entry = explanation.exception();
    if (entry.id().isEmpty()) {
      return List.of(Words.exceptionStatus(entry.status()) + ".");
    }
    List<String> said = new ArrayList<>();
    said.add(
        entry.id().get()
            + " covers the account"
            + entry
                .path()
                .map(it -> it.equals("any") ? " on any path" : " on the path " + Words.path(it))
                .orElse("")
            + ". "
            + (entry.failed().isEmpty() ? "It is valid: every test holds." : "It is not valid."));
    entry.failed().forEach(test -> said.add("A test fails: " + ExceptionTests.failed(test) + "."));
    entry.owner().ifPresent(it -> said.add("Owner of the risk: " + it + "."));
    entry.approver().ifPresent(it -> said.add("Approved by: " + it + "."));
    entry
        .expiresAt()
        .ifPresent(
            it ->
                said.add(
                    "It counts until " + it.atOffset(ZoneOffset.UTC).toLocalDateTime() + " UTC."));
    entry.compensatingControl().ifPresent(it -> said.add("Compensating control: " + it + "."));
    return said;
  }
}
