package io.exposureledger.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the templates show: the model's rows picked, ordered and put into words. */
public final class ReportPage {

  private static final DateTimeFormatter PUBLISHED =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm VV", Locale.ENGLISH);

  private final ReportModel model;
  private final Populations populations;
  private final List<MetricRow> whole;

  ReportPage(ReportModel model) {
    this.model = model;
    this.populations = new Populations(model);
    this.whole = model.metrics().stream().filter(MetricRow::isWholeOrganisation).toList();
  }

  public ReportModel model() {
    return model;
  }

  public Measurement measurement() {
    return model.measurement();
  }

  /** When the run began to count, in the zone of the report. */
  public String publishedAt() {
    return PUBLISHED.format(measurement().publishedAt().atZone(measurement().zone()));
  }

  /** The headline: exposed and latent, always both. */
  public List<Figure> headline() {
    return List.of(figure(MetricWording.EXPOSED), figure(MetricWording.LATENT));
  }

  /** The figures below the headline, then those that the report has no fixed place for. */
  public List<Figure> further() {
    List<Figure> figures = new ArrayList<>();
    MetricWording.SHOWN.stream().skip(2).map(this::figure).forEach(figures::add);
    others().forEach(figures::add);
    return figures;
  }

  /** The definitions of what this report shows. */
  public List<MetricWording> definitions() {
    return Stream.concat(
            Stream.concat(headline().stream(), further().stream()).map(Figure::wording),
            Stream.concat(secrets().definitions().stream(), mergers().definitions().stream()))
        .toList();
  }

  /** Everything seen: in scope and out of it. */
  public long seen() {
    return inScope() + outOfScope();
  }

  public long inScope() {
    return figure(MetricWording.EXPOSED).row().map(MetricRow::inScope).orElse(0L);
  }

  public long outOfScope() {
    return figure(MetricWording.EXPOSED).row().map(MetricRow::outOfScope).orElse(0L);
  }

  public List<PopulationLine> units() {
    return populations.units();
  }

  public List<PopulationLine> directories() {
    return populations.directories();
  }

  public List<PopulationLine> strata() {
    return populations.strata();
  }

  public PopulationLine wholeOrganisation() {
    return populations.whole();
  }

  /** Whether any part of the population has an interval to compare it by. */
  public Optional<Interval> anyInterval() {
    return units().stream().flatMap(line -> line.interval().stream()).findFirst();
  }

  /** Each metric of this date against the previous date; nothing on the first date. */
  public List<Change> changes() {
    return measurement()
        .previousDate()
        .map(day -> figures().sorted(byPlace()).map(row -> change(row, day)).toList())
        .orElse(List.of());
  }

  /** What became of the headline since the previous date, in one sentence. */
  public String changeInShort() {
    return measurement()
        .previousDate()
        .flatMap(
            day ->
                figure(MetricWording.EXPOSED)
                    .row()
                    .map(row -> change(row, day).sentence(Numbers.day(day))))
        .orElse("This is the first date measured, so there is nothing to compare it with.");
  }

  public List<TrendChart> charts() {
    return headline().stream()
        .map(figure -> new TrendChart(figure.wording().title(), history(figure.wording().metric())))
        .filter(chart -> chart.rows().size() > 1)
        .toList();
  }

  /** The dates kept up to this one. */
  public List<LocalDate> dates() {
    return model.history().stream().map(MetricRow::asOf).distinct().sorted().toList();
  }

  /** A metric of the whole organisation on one of the dates kept. */
  public Optional<MetricRow> on(LocalDate day, String metric) {
    return model.history().stream()
        .filter(row -> row.isWholeOrganisation())
        .filter(row -> row.asOf().equals(day) && row.metric().equals(metric))
        .findFirst();
  }

  /** The metrics that the table of dates has a column for. */
  public List<MetricWording> trendMetrics() {
    return Stream.of(
            MetricWording.EXPOSED,
            MetricWording.LATENT,
            MetricWording.RECOVERY_ONLY,
            MetricWording.DEPENDENT)
        .map(MetricWording::of)
        .toList();
  }

  public List<UnknownLine> unknowns() {
    return UnknownLine.of(model.unknowns(), figures().filter(MetricRow::isOfAccounts).toList());
  }

  /** The section on recovery and the help desk. */
  public RecoveryPage recovery() {
    return new RecoveryPage(
        model, metric -> measurement().previousDate().flatMap(day -> on(day, metric)));
  }

  /** The section on leaked secrets. */
  public SecretsPage secrets() {
    return new SecretsPage(model);
  }

  /** The section on enforcement after mergers. */
  public MergersPage mergers() {
    return new MergersPage(model);
  }

  public long freshSources() {
    return model.sources().stream().filter(SourceRow::isFresh).count();
  }

  private Figure figure(String metric) {
    return new Figure(
        MetricWording.of(metric),
        whole.stream().filter(row -> row.metric().equals(metric)).findFirst());
  }

  private Stream<Figure> others() {
    return figures()
        .filter(row -> !MetricWording.SHOWN.contains(row.metric()))
        .sorted(Comparator.comparing(MetricRow::metric))
        .map(row -> new Figure(MetricWording.of(row.metric()), Optional.of(row)));
  }

  /** The metrics that have no section of their own. */
  private Stream<MetricRow> figures() {
    return whole.stream()
        .filter(row -> !RecoveryMetrics.isOne(row.metric()))
        .filter(row -> !SecretMetrics.isOne(row.metric()))
        .filter(row -> !MergerMetrics.isOne(row.metric()));
  }

  private List<MetricRow> history(String metric) {
    return dates().stream().flatMap(day -> on(day, metric).stream()).toList();
  }

  private Change change(MetricRow row, LocalDate previous) {
    return new Change(MetricWording.of(row.metric()), on(previous, row.metric()), row);
  }

  private static Comparator<MetricRow> byPlace() {
    return Comparator.<MetricRow>comparingInt(
            row -> {
              int place = MetricWording.SHOWN.indexOf(row.metric());
              return place < 0 ? MetricWording.SHOWN.size() : place;
            })
        .thenComparing(MetricRow::metric);
  }
}
