package io.exposureledger.source;

import io.exposureledger.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes a delivery unfit to be believed. A smaller, empty, cut-off or mis-shaped export is not
 * a smaller organisation.
 */
final class DeliveryRules {

  /** A file that was read, with what reading found. */
  record ReadFile(LandingFile file, FileSummary summary) {}

  private final InputFiles known;

  /**
   * Rules over deliveries.
   *
   * @param known every file that counts, those just read included
   */
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
      long records = records(source, day);
      empty(source, day, records).ifPresent(problems::add);
      unpaged(source, day, files, records).ifPresent(problems::add);
      shrunken(source, day, records).ifPresent(problems::add);
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

  private static Optional<Problem> empty(SourceDeclaration source, LocalDate day, long records) {
    if (source.accepts().contains("empty") || records > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            source.id() + "/" + day,
            "the delivery holds no record",
            "Export it again, or write `accepts: [empty]` if the source may be empty"));
  }

  /** Judged where all of the delivery was read now; pages that count already were judged before. */
  private Optional<Problem> unpaged(
      SourceDeclaration source, LocalDate day, List<ReadFile> files, long records) {
    if (source.accepts().contains("unpaged")
        || known.delivery(source.id(), day).size() > files.size()) {
      return Optional.empty();
    }
    Set<String> unfinished = new TreeSet<>();
    files.forEach(file -> unfinished.addAll(file.summary().announcing()));
    files.forEach(file -> unfinished.removeAll(file.summary().ending()));
    long announced = files.stream().mapToLong(file -> file.summary().announced()).max().orElse(-1);
    if (!unfinished.isEmpty()) {
      return Optional.of(
          new Problem(
              source.id() + "/" + day,
              "the last page announces a next page that was not fetched",
              "Export all pages"));
    }
    if (announced > records) {
      return Optional.of(
          new Problem(
              source.id() + "/" + day,
              "the answer announces " + announced + " records and " + records + " came",
              "Export all pages"));
    }
    return Optional.empty();
  }

  private Optional<Problem> shrunken(SourceDeclaration source, LocalDate day, long records) {
    Optional<LocalDate> before =
        known.days(source.id()).stream()
            .filter(other -> other.isBefore(day))
            .max(Comparator.naturalOrder());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    long recordsBefore = records(source, before.get());
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

  /** Records of the newest version of every file of a delivery. */
  private long records(SourceDeclaration source, LocalDate day) {
    return known.delivery(source.id(), day).values().stream()
        .filter(version -> !version.duplicate())
        .mapToLong(InputFiles.Version::records)
        .sum();
  }
}
