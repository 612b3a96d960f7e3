package io.exposureledger.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the section shows of one merger. */
public record MergerPanel(Merger merger, MergerMetrics metrics, LocalDate asOf) {

  private static final int MOST_DATES = 12;

  public String company() {
    return merger.company();
  }

  /** Closing, deadline and sponsor in one line. */
  public String facts() {
    return "Closed on %s, %s before this date. Deadline of the integration: %s. Sponsor: %s."
        .formatted(
            Numbers.day(merger.closedOn()),
            Numbers.of(ChronoUnit.DAYS.between(merger.closedOn(), asOf), "day"),
            merger.deadline().map(Numbers::day).orElse("none is registered"),
            merger.sponsor().orElse("nobody named"));
  }

  public List<String> gap() {
    return sentences().gap();
  }

  public List<MergerLine> lines() {
    List<MergerLine> lines = new ArrayList<>();
    merger.directories().forEach(row -> lines.add(MergerLine.of(row, row.directory())));
    return lines;
  }

  /** All its directories together; empty where it has one. */
  public Optional<MergerLine> together() {
    return merger
        .now()
        .filter(row -> merger.directories().size() != 1)
        .map(row -> MergerLine.of(row, "All of " + merger.company()));
  }

  public Optional<MergerLine> acquirer() {
    return merger.now().map(MergerLine::ofAcquirer);
  }

  public GapChart chart() {
    return new GapChart(merger.company(), merger.closedOn(), merger.dates(), deadlineDay());
  }

  /** The newest dates, in the order of time. */
  public List<MergerProgress> dates() {
    List<MergerProgress> dates = merger.dates();
    return dates.subList(Math.max(0, dates.size() - MOST_DATES), dates.size());
  }

  public int datesLeftOut() {
    return merger.dates().size() - dates().size();
  }

  public String quotable() {
    return sentences().quotable();
  }

  public Optional<String> deadline() {
    return sentences().deadline();
  }

  public Optional<MergerPeople> people() {
    return merger.people().filter(people -> people.people() > 0);
  }

  public SurvivalChart curve() {
    List<CurvePoint> ended = merger.survival().stream().map(CurvePoint::inverted).toList();
    OptionalDouble median =
        metrics
            .of(MergerMetrics.TIME, MergerMetrics.MERGER, merger.id())
            .map(MetricRow::value)
            .orElse(OptionalDouble.empty());
    return new SurvivalChart(
        CurveWords.MERGERS,
        merger.incidence().isEmpty() ? ended : merger.incidence(),
        ended,
        merger.people().filter(it -> it.disabled() > 0).isPresent(),
        median,
        mark());
  }

  public String whyNoCurve() {
    return people().filter(it -> it.people() < SurvivalChart.FEW).isPresent()
        ? "Fewer than 10 people have a clock, so there is no curve."
        : "Of too many people it is not known what holds, so there is no curve.";
  }

  /** The days on which anybody is still at risk. */
  public List<PeopleAtDay> days() {
    long observed = merger.days().stream().filter(day -> day.atRisk() > 0).count();
    return merger.days().stream().limit(Math.max(observed, 1)).toList();
  }

  public List<OpenPeople> open() {
    return merger.open();
  }

  public long openLeftOut() {
    return Math.max(0, merger.openLines() - merger.open().size());
  }

  private MergerSentences sentences() {
    return new MergerSentences(merger, metrics, asOf);
  }

  private Optional<Integer> deadlineDay() {
    return merger
        .deadline()
        .map(day -> (int) ChronoUnit.DAYS.between(merger.closedOn(), day))
        .filter(day -> day >= 0);
  }

  private Optional<DayMark> mark() {
    return deadlineDay()
        .map(
            day ->
                new DayMark(
                    day,
                    "deadline of the integration,",
                    Numbers.day(merger.deadline().orElseThrow()) + ", day " + Numbers.count(day),
                    "A line marks day " + Numbers.count(day) + ", the deadline."));
  }
}
