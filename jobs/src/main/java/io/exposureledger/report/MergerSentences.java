package io.exposureledger.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of one merger in sentences. */
record MergerSentences(Merger merger, MergerMetrics metrics, LocalDate asOf) {

  private static final String OF_CLASS = "two factors of the class required";

  /** The gap now, the acquirer's, their difference, and the gap of any factor. */
  List<String> gap() {
    Optional<MergerProgress> now = merger.now();
    if (now.isEmpty()) {
      return List.of("The gap is not measured on this date.");
    }
    MergerProgress row = now.orElseThrow();
    List<String> sentences = new ArrayList<>();
    sentences.add(Gaps.sentence(row.gap(), came(), OF_CLASS));
    sentences.add(Gaps.sentence(row.acquirer(), "of the acquirer", OF_CLASS));
    sentences.add(difference(row));
    anyFactor().ifPresent(sentences::add);
    return sentences;
  }

  private static String difference(MergerProgress row) {
    Difference plain = row.difference();
    if (plain.value().isEmpty()) {
      return "No difference is given: " + row.whyNot() + ".";
    }
    String known =
        "Among those known the share differs by %s percentage points (95\u00a0%% limits %s)"
            .formatted(Numbers.points(plain.value().getAsDouble()), plain.limits());
    Difference adjusted = row.adjusted();
    return adjusted.value().isEmpty()
        ? known + "; no stratum of privilege and region has known accounts of both."
        : "%s; within %s of privilege and region by %s (%s)."
            .formatted(
                known,
                row.strata() == 1 ? "the 1 stratum" : row.strata() + " strata",
                Numbers.points(adjusted.value().getAsDouble()),
                adjusted.limits());
  }

  private Optional<String> anyFactor() {
    return metrics
        .of(MergerMetrics.GAP, MergerMetrics.MERGER, merger.id(), MergerMetrics.ANY_FACTOR)
        .filter(row -> row.inScope() > 0)
        .map(row -> Gaps.sentence(row.counts(), came(), "two factors of any class"));
  }

  /** The median with its limits, or that half were not reached. */
  String quotable() {
    Optional<MetricRow> median = metrics.of(MergerMetrics.TIME, MergerMetrics.MERGER, merger.id());
    if (median.isEmpty()) {
      return "Days until half the people had two factors required: not measured on this date.";
    }
    MetricRow row = median.orElseThrow();
    String people = "the %s of %s".formatted(Numbers.of(row.inScope(), "person"), merger.company());
    if (row.status() == MetricStatus.POINT && row.value().isPresent()) {
      return ("By estimate, half of %s had two factors required within %s of the"
              + " closing, or of their first day (95\u00a0%% limits %s).")
          .formatted(
              people, Days.of(row.value().getAsDouble()), Days.limits(row.ciLow(), row.ciHigh()));
    }
    return switch (row.reason().orElse("")) {
      case EstimateReasons.NOT_REACHED ->
          "Fewer than half of %s had two factors required; %s.".formatted(people, soFar());
      case EstimateReasons.TOO_FEW_AT_RISK ->
          "Fewer than 10 people were at risk, so no estimate is given: of %s, %s."
              .formatted(people, soFar());
      case EstimateReasons.NOTHING_IN_SCOPE ->
          "HR knows nobody of " + merger.company() + " since the closing.";
      default ->
          "No estimate is given, since too much is not known: of %s, %s."
              .formatted(people, soFar());
    };
  }

  private String came() {
    return "that came with " + merger.company();
  }

  private String soFar() {
    return merger
        .people()
        .map(
            people ->
                "%s protected and %s still open%s"
                    .formatted(
                        wasWere(people.enforced()),
                        isAre(people.open()),
                        people.unknown() == 0
                            ? ""
                            : ", of %s of whom it is not known what holds now"
                                .formatted(Numbers.count(people.unknown()))))
        .orElse("nothing is counted of them");
  }

  /** How many missed the deadline or may miss it. */
  Optional<String> deadline() {
    return merger.people().filter(people -> people.people() > 0).map(this::deadline);
  }

  private String deadline(MergerPeople people) {
    if (merger.deadline().isEmpty()) {
      return "The register names no deadline.";
    }
    LocalDate day = merger.deadline().orElseThrow();
    long left = ChronoUnit.DAYS.between(asOf, day);
    if (left >= 0) {
      return "The deadline, %s, is %s ahead: %s still open, or not known, and may miss it."
          .formatted(Numbers.day(day), Numbers.of(left, "day"), isAre(people.mayMiss()));
    }
    return "The deadline, %s, passed %s before this date: %s of %s missed it (%s)%s."
        .formatted(
            Numbers.day(day),
            Numbers.of(-left, "day"),
            Numbers.count(people.missed()),
            Numbers.of(people.people(), "person"),
            Gaps.share(
                new Counts(
                    people.missed(),
                    people.people() - people.missed() - people.mayMiss(),
                    people.mayMiss())),
            people.mayMiss() == 0
                ? ""
                : "; of %s it is not decided or not known"
                    .formatted(Numbers.count(people.mayMiss())));
  }

  private static String wasWere(long count) {
    return Numbers.count(count) + (count == 1 ? " was" : " were");
  }

  private static String isAre(long count) {
    return Numbers.count(count) + (count == 1 ? " is" : " are");
  }
}
