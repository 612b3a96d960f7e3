package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who acts on credentials, side by side; the lines add up to the last. */
final class DeskLines {

  private static final String CHANNEL = "channel";
  private static final List<String> UNAIDED = List.of("self_service", "system");

  private final RecoveryMetrics metrics;
  private final Recovery recovery;

  DeskLines(RecoveryMetrics metrics, Recovery recovery) {
    this.metrics = metrics;
    this.recovery = recovery;
  }

  /**
   * The lines.
   *
   * <ol>
   *   <li>Each desk, in house first.
   *   <li>All desks of one company, where it runs several.
   *   <li>Who acted for others and is no desk's agent.
   *   <li>People themselves, and systems.
   * </ol>
   */
  List<DeskLine> lines() {
    List<DeskLine> lines = new ArrayList<>();
    recovery.desks().forEach(desk -> lines.add(desk(desk)));
    Map<String, List<SupportDesk>> groups =
        recovery.desks().stream()
            .filter(desk -> desk.runBy().isPresent())
            .collect(
                Collectors.groupingBy(
                    desk -> desk.runBy().orElseThrow(), TreeMap::new, Collectors.toList()));
    groups.forEach(
        (runBy, desks) -> {
          if (desks.size() > 1) {
            lines.add(sum(runBy, desks));
          }
        });
    others().ifPresent(lines::add);
    unaided("self_service", "The person", "self-service").ifPresent(lines::add);
    unaided("system", "Systems", "applications and scheduled changes").ifPresent(lines::add);
    return lines;
  }

  DeskLine all() {
    return new DeskLine(
        "All",
        "",
        true,
        acts(metrics.whole(RecoveryMetrics.RESETS), Optional.empty()),
        Rates.rate(metrics.whole(RecoveryMetrics.RESETS)),
        Rates.days(metrics.whole(RecoveryMetrics.RESETS)),
        evidence(RecoveryMetrics.UNVERIFIED, counts(RecoveryMetrics.UNVERIFIED), it -> true),
        evidence(RecoveryMetrics.TICKETLESS, counts(RecoveryMetrics.TICKETLESS), it -> true));
  }

  private DeskLine desk(SupportDesk desk) {
    String runBy = desk.runBy().map(RecoveryWords::runBy).orElse("not told who runs it");
    return line(desk.name(), runBy, false, "desk", desk.id(), List.of(desk.id()));
  }

  private DeskLine sum(String runBy, List<SupportDesk> desks) {
    return line(
        runBy.equals(SupportDesk.IN_HOUSE) ? "All in house" : "All of " + runBy,
        Numbers.of(desks.size(), "desk"),
        true,
        "vendor",
        runBy,
        desks.stream().map(SupportDesk::id).toList());
  }

  private DeskLine line(
      String name, String detail, boolean isSum, String unitKind, String unit, List<String> desks) {
    Optional<MetricRow> resets = metrics.of(RecoveryMetrics.RESETS, unitKind, unit);
    Optional<Counts> unverified =
        metrics.of(RecoveryMetrics.UNVERIFIED, unitKind, unit).map(MetricRow::counts);
    Optional<Counts> ticketless =
        metrics.of(RecoveryMetrics.TICKETLESS, unitKind, unit).map(MetricRow::counts);
    return new DeskLine(
        name,
        detail,
        isSum,
        acts(resets, unverified),
        Rates.rate(resets),
        Rates.days(resets),
        evidence(RecoveryMetrics.UNVERIFIED, unverified, it -> isOf(it, desks)),
        evidence(RecoveryMetrics.TICKETLESS, ticketless, it -> isOf(it, desks)));
  }

  private static boolean isOf(ResetUnknown unknown, List<String> desks) {
    return unknown.desk().filter(desks::contains).isPresent();
  }

  /** What is left of all acts for others when those of desks are taken away. */
  private Optional<DeskLine> others() {
    Optional<MetricRow> all = metrics.whole(RecoveryMetrics.RESETS);
    long left = all.map(row -> row.yes() + row.outOfScope()).orElse(0L) - ofDesks() - ofUnaided();
    if (left <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new DeskLine(
            "Others",
            "administrators, and whoever no desk names as its agent",
            false,
            Cell.of(Numbers.count(left)),
            Cell.of("no days of their own"),
            Cell.of(""),
            evidence(
                RecoveryMetrics.UNVERIFIED,
                withoutDesks(RecoveryMetrics.UNVERIFIED),
                it -> it.desk().isEmpty()),
            evidence(
                RecoveryMetrics.TICKETLESS,
                withoutDesks(RecoveryMetrics.TICKETLESS),
                it -> it.desk().isEmpty())));
  }

  private long ofDesks() {
    return recovery.desks().stream()
        .flatMap(desk -> metrics.of(RecoveryMetrics.RESETS, "desk", desk.id()).stream())
        .mapToLong(row -> row.yes() + row.outOfScope())
        .sum();
  }

  private long ofUnaided() {
    return UNAIDED.stream()
        .flatMap(channel -> metrics.of(RecoveryMetrics.RESETS, CHANNEL, channel).stream())
        .mapToLong(row -> row.yes() + row.outOfScope())
        .sum();
  }

  private Optional<Counts> withoutDesks(String metric) {
    return counts(metric)
        .map(
            all -> {
              Counts desks =
                  recovery.desks().stream()
                      .flatMap(desk -> metrics.of(metric, "desk", desk.id()).stream())
                      .map(MetricRow::counts)
                      .reduce(new Counts(0, 0, 0), Counts::plus);
              return new Counts(
                  all.yes() - desks.yes(), all.no() - desks.no(), all.unknown() - desks.unknown());
            });
  }

  private Optional<DeskLine> unaided(String channel, String name, String detail) {
    return metrics
        .of(RecoveryMetrics.RESETS, CHANNEL, channel)
        .filter(row -> row.yes() + row.outOfScope() > 0)
        .map(
            row ->
                new DeskLine(
                    name,
                    detail,
                    false,
                    acts(Optional.of(row), Optional.empty()),
                    Rates.rate(Optional.of(row)),
                    Rates.days(Optional.of(row)),
                    Cell.of("not asked"),
                    Cell.of("not asked")));
  }

  private Optional<Counts> counts(String metric) {
    return metrics.whole(metric).map(MetricRow::counts);
  }

  private Cell evidence(String metric, Optional<Counts> counts, Predicate<ResetUnknown> isOf) {
    if (metrics.whole(metric).isEmpty()) {
      return Cell.of("not measured");
    }
    List<ResetUnknown> unknowns =
        recovery.unknowns().stream().filter(it -> it.metric().equals(metric)).filter(isOf).toList();
    return EvidenceCells.ofAll(counts.orElse(new Counts(0, 0, 0)), unknowns);
  }

  /** The acts; where their rate has no row, those that the indicators count. */
  private static Cell acts(Optional<MetricRow> resets, Optional<Counts> indicator) {
    if (resets.isEmpty()) {
      return Cell.of(Numbers.count(indicator.map(Counts::inScope).orElse(0L)));
    }
    MetricRow row = resets.orElseThrow();
    String detail =
        row.outOfScope() == 0
            ? ""
            : Numbers.count(row.outOfScope()) + " of them on accounts out of scope";
    return new Cell(Numbers.count(row.yes() + row.outOfScope()), detail);
  }
}
