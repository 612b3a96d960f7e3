package io.exposureledger.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the section on recovery shows. */
public final class RecoveryPage {

  private static final int MOST_BURSTS = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu, HH:mm:ss", Locale.ENGLISH);

  private final ReportModel model;
  private final Recovery recovery;
  private final RecoveryMetrics metrics;
  private final DeskLines desks;
  private final Function<String, Optional<MetricRow>> before;

  /**
   * The section.
   *
   * @param before by metric its row of the date before, where there is one
   */
  RecoveryPage(ReportModel model, Function<String, Optional<MetricRow>> before) {
    this.model = model;
    this.recovery = model.recovery();
    this.metrics = new RecoveryMetrics(model.metrics());
    this.desks = new DeskLines(metrics, recovery);
    this.before = before;
  }

  /** Whether any source tells of resets. */
  public boolean isLogged() {
    return !recovery.logs().isEmpty();
  }

  public boolean hasTickets() {
    return !recovery.ticketSources().isEmpty();
  }

  public String logs() {
    return String.join(", ", recovery.logs());
  }

  public String ticketSources() {
    return String.join(", ", recovery.ticketSources());
  }

  public List<DeskLine> deskLines() {
    return desks.lines();
  }

  public DeskLine all() {
    return desks.all();
  }

  public List<IndicatorLine> indicators() {
    return RecoveryMetrics.INDICATORS.stream()
        .map(
            metric ->
                IndicatorLine.of(metric, metrics, recovery, before.apply(metric).map(this::then)))
        .toList();
  }

  private String then(MetricRow row) {
    return row.unknown() == row.inScope()
        ? "not known"
        : Numbers.count(row.yes()) + " of " + Numbers.count(row.yes() + row.no()) + " known";
  }

  public ResetDayChart chart() {
    return new ResetDayChart(recovery.days());
  }

  public List<ResetDay> bursts() {
    return chart().marked().stream().limit(MOST_BURSTS).toList();
  }

  public int burstsLeftOut() {
    return Math.max(0, chart().marked().size() - MOST_BURSTS);
  }

  /** How far a day lies above the days before it. */
  public static String deviations(ResetDay day) {
    return day.c2().isPresent() ? String.format(Locale.ROOT, "%.1f", day.c2().getAsDouble()) : "";
  }

  public Optional<ResetExample> example() {
    return recovery.example();
  }

  /** The indicators of an example by their titles. */
  public static String titles(ResetExample example) {
    return example.indicators().stream()
        .map(metric -> MetricWording.of(metric).title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(model.measurement().zone()));
  }

  /** A desk as the register calls it. */
  public String desk(String id) {
    return recovery.desks().stream()
        .filter(desk -> desk.id().equals(id))
        .map(SupportDesk::name)
        .findFirst()
        .orElse(id);
  }
}
