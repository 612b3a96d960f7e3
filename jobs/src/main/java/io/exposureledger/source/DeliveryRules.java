package io.exposureledger.source;

import io.exposureledger.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What makes a delivery unfit to be believed. A smaller, empty, cut-off or mis-shaped export is not
 * a smaller organisation.
 */
final class DeliveryRules {

  /** A file that was read, with what reading found. */
  record ReadFile(LandingFile file, FileSummary summary) {}

  private final InputFiles known;

  DeliveryRules(InputFiles known) {
    this.known = known;
  }

  /** What is wrong with a delivery; empty where nothing is. */
  List<Problem> problems(SourceDeclaration source, LocalDate day, List<ReadFile> files) {
    List<Problem> problems = new ArrayList<>();
    for (ReadFile file : files) {
      fileProblem(source, file).ifPresent(problems::add);
    }
    if (problems.isEmpty()) {
      empty(source, day, files).ifPresent(problems::add);
      unpaged(source, day, files).ifPresent(problems::add);
      shrunken(source, day, files).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> fileProblem(SourceDeclaration source, ReadFile read) {
    FileSummary summary = read.summary();
    if (summary.fatal() != null) {
      return Optional.of(
          new Problem(
              read.file().place(),
              summary.fatal(),
              "Export it again, or move it out of the landing zone"));
    }
    if (summary.quarantined() > source.maxQuarantine() * summary.records()) {
      return Optional.of(
          new Problem(
              read.file().place(),
              summary.quarantined()
                  + " of "
                  + summary.records()
                  + " records cannot be used, first "
                  + summary.firstProblem(),
              "Check that the file is an export of kind "
                  + source.kind()
                  + "; `max_quarantine` of source "
                  + source.id()
                  + " sets the share that is let pass"));
    }
    return Optional.empty();
  }

  private static Optional<Problem> empty(
      SourceDeclaration source, LocalDate day, List<ReadFile> files) {
    if (source.accepts().contains("empty") || records(files) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            source.id() + "/" + day,
            "the delivery holds no record",
            "Export it again, or write `accepts: [empty]` if the source may be empty"));
  }

  private static Optional<Problem> unpaged(
      SourceDeclaration source, LocalDate day, List<ReadFile> files) {
    if (source.accepts().contains("unpaged")) {
      return Optional.empty();
    }
    int announcedPages = files.stream().mapToInt(file -> file.summary().nextPages()).sum();
    boolean everyPageHasNext =
        announcedPages > 0
            && files.stream().allMatch(file -> file.summary().nextPages() > 0);
    long announced = files.stream().mapToLong(file -> file.summary().announced()).max().orElse(-1);
    if (everyPageHasNext) {
      return Optional.of(
          new Problem(
              source.id() + "/" + day,
              "the last page announces a next page (@odata.nextLink) that was not fetched",
              "Export all pages"));
    }
    if (announced > records(files)) {
      return Optional.of(
          new Problem(
              source.id() + "/" + day,
              "the answer announces " + announced + " records and " + records(files) + " came",
              "Export all pages"));
    }
    return Optional.empty();
  }

  private Optional<Problem> shrunken(
      SourceDeclaration source, LocalDate day, List<ReadFile> files) {
    Optional<LocalDate> before =
        known.days(source.id()).stream()
            .filter(other -> other.isBefore(day))
            .max(Comparator.naturalOrder());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    long records = records(files);
    long recordsBefore =
        known.delivery(source.id(), before.get()).values().stream()
            .filter(version -> !version.duplicate())
            .mapToLong(InputFiles.Version::records)
            .sum();
    if (records >= recordsBefore * (1 - source.maxShrink())) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            source.id() + "/" + day,
            "the delivery holds "
                + records
                + " records where "
                + before.get()
                + " held "
                + recordsBefore,
            "Export it again, or raise `max_shrink` of the source if the organisation did shrink"));
  }

  private static long records(List<ReadFile> files) {
    return files.stream().mapToLong(file -> file.summary().records()).sum();
  }
}
