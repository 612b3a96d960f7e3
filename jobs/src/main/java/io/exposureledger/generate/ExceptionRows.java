package io.exposureledger.generate;

import io.exposureledger.invented.Answer;
import io.exposureledger.invented.ExceptionFacts;
import java.util.List;
import java.util.Optional;

/** How the truth about exceptions is written. */
final class ExceptionRows {

  static final List<String> HEADER =
      List.of(
          "subject_kind",
          "subject",
          "valid",
          "failed",
          "accounts_covered",
          "effective",
          "expired_effective",
          "unregistered",
          "covers_nobody",
          "orphaned",
          "self_approved");

  private ExceptionRows() {}

  static List<Object> row(ExceptionFacts.Row row) {
    return List.of(
        row.kind(),
        row.subject(),
        row.failed().map(failed -> failed.isEmpty() ? "yes" : "no").orElse(""),
        row.failed().map(failed -> String.join("|", failed)).orElse(""),
        row.covered(),
        row.effective().word(),
        word(row.expiredEffective()),
        word(row.unregistered()),
        word(row.coversNobody()),
        word(row.orphaned()),
        word(row.selfApproved()));
  }

  private static String word(Optional<Answer> answer) {
    return answer.map(Answer::word).orElse("");
  }
}
