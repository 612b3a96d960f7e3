package io.exposureledger.source;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which declared source a file of a policy would be a delivery of. Every source reads it; it is of
 * the kind that leaves the fewest of its names unread.
 */
final class PolicyChoice {

  private PolicyChoice() {}

  /** The reading of the source, see {@link PolicyFile#read}. */
  static LocalReading of(Path file, Sources sources, Optional<String> sourceId) {
    sourceId.ifPresent(id -> requirePolicy(id, sources));
    byte[] content = content(file);
    List<LocalReading> readings =
        sources.all().stream()
            .map(source -> LocalReading.of(file.getFileName().toString(), content, source, sources))
            .toList();
    List<LocalReading> fitting = fitting(file, readings);
    List<LocalReading> named =
        fitting.stream()
            .filter(one -> sourceId.isEmpty() || sourceId.get().equals(one.source().id()))
            .toList();
    if (named.isEmpty()) {
      throw problem(
          "source " + sourceId.orElseThrow(),
          "does not read " + file + ", which is of kind " + fitting.get(0).mapping().kind(),
          "Name one of " + ids(fitting));
    }
    if (named.size() > 1) {
      throw problem(
          "file " + file,
          "the sources " + ids(named) + " read it",
          "Name the one whose delivery it replaces with --source");
    }
    requireSound(file, named.get(0));
    return named.get(0);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw problem("file " + file, "cannot be read", "Name a policy with --policy");
    }
  }

  private static void requirePolicy(String id, Sources sources) {
    List<SourceDeclaration> policies =
        sources.all().stream().filter(one -> isPolicy(sources.mapping(one.kind()))).toList();
    if (policies.stream().noneMatch(one -> one.id().equals(id))) {
      throw problem(
          "source " + id,
          "is no declared source of a policy",
          policies.isEmpty()
              ? "Declare one"
              : "Name one of "
                  + policies.stream().map(SourceDeclaration::id).collect(Collectors.joining(", ")));
    }
  }

  /** The readings that leave the fewest names unread, where they are of policies. */
  private static List<LocalReading> fitting(Path file, List<LocalReading> readings) {
    List<LocalReading> ended =
        readings.stream().filter(one -> one.summary().fatal() == null).toList();
    int fewest = ended.stream().mapToInt(PolicyChoice::unread).min().orElse(0);
    List<LocalReading> closest = ended.stream().filter(one -> unread(one) == fewest).toList();
    List<LocalReading> fitting = closest.stream().filter(one -> isPolicy(one.mapping())).toList();
    if (fitting.isEmpty() && !closest.isEmpty()) {
      throw problem(
          "file " + file,
          "is of kind " + closest.get(0).mapping().kind() + ", which tells no policy",
          "Give a changed policy of a declared source");
    }
    if (fitting.isEmpty()) {
      throw problem("file " + file, unreadable(readings), "Give a policy of a declared source");
    }
    return fitting;
  }

  /** Why no source of a policy could read the file to its end. */
  private static String unreadable(List<LocalReading> readings) {
    return readings.stream()
        .filter(one -> isPolicy(one.mapping()))
        .map(one -> one.mapping().kind() + ": " + one.summary().fatal())
        .distinct()
        .reduce((one, other) -> one + "; " + other)
        .map(reasons -> "no declared policy reads it: " + reasons)
        .orElse("no source of a policy is declared");
  }

  private static void requireSound(Path file, LocalReading reading) {
    reading
        .problem()
        .ifPresent(
            reason -> {
              throw problem(
                  "file " + file,
                  reason + " (read as " + reading.mapping().kind() + ")",
                  "Correct the file");
            });
  }

  private static int unread(LocalReading reading) {
    return reading.summary().unmapped().size();
  }

  private static boolean isPolicy(Mapping mapping) {
    return !mapping.outputs().isEmpty()
        && mapping.outputs().stream().allMatch(output -> PolicyFile.TABLES.contains(output.to()));
  }

  private static String ids(List<LocalReading> readings) {
    return readings.stream().map(one -> one.source().id()).collect(Collectors.joining(", "));
  }

  private static ProblemException problem(String failed, String reason, String remedy) {
    return new ProblemException(ExitCode.USAGE, failed, reason, remedy);
  }
}
