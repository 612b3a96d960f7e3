package io.exposureledger.job;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.Publication;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The run that counts on a date. */
final class PublishedRun {

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int SHOWN_DATES = 400;

  private PublishedRun() {}

  /**
   * Its id.
   *
   * @param asked what it is for, in the words of the problem
   * @throws ProblemException exit 2 where none is published, with the dates that are
   */
  static String id(Lake lake, LocalDate asOf, String asked) {
    Map<LocalDate, String> published =
        lake.exists("ops.current_run") ? new Publication(lake).dates(LAST, SHOWN_DATES) : Map.of();
    if (published.containsKey(asOf)) {
      return published.get(asOf);
    }
    String dates =
        published.keySet().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining(", "));
    throw new ProblemException(
        ExitCode.USAGE,
        asked,
        "no run of this date is published",
        dates.isEmpty()
            ? "The lake has no published run; run `exposure run --as-of " + asOf + "` first"
            : "Published are " + dates);
  }
}
