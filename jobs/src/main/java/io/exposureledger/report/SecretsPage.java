package io.exposureledger.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the section on leaked secrets shows. */
public final class SecretsPage {

  /** The days whose shares are given. */
  private static final List<Integer> DAYS = List.of(1, 7, 27, 30, 90, 180, 365);

  private final ReportModel model;
  private final Secrets secrets;
  private final SecretMetrics metrics;
  private final SecretSentences sentences;
  private final Map<String, UnitLabel> labels;

  SecretsPage(ReportModel model) {
    this.model = model;
    this.secrets = model.secrets();
    this.metrics = new SecretMetrics(model.metrics());
    this.labels =
        model.units().stream()
            .collect(Collectors.toMap(UnitLabel::id, Function.identity(), (first, same) -> first));
    this.sentences = new SecretSentences(metrics, counts(), since());
  }

  /** Whether any source tells of leaked secrets. */
  public boolean isDelivered() {
    return !secrets.sources().isEmpty();
  }

  public boolean isAnyCounted() {
    return counts().subjects() > 0;
  }

  public String sources() {
    return String.join(", ", secrets.sources());
  }

  public SecretCounts counts() {
    return secrets.counts();
  }

  /** The day of the first detection, in the zone of the report. */
  public String since() {
    return counts()
        .firstDetected()
        .map(at -> Numbers.day(at.atZone(model.measurement().zone()).toLocalDate()))
        .orElse("an unknown day");
  }

  public String quotable() {
    return sentences.quotable();
  }

  public Optional<String> behind() {
    return sentences.behind();
  }

  public String evidence() {
    return sentences.evidence();
  }

  public List<String> caveats() {
    return sentences.caveats();
  }

  public Optional<String> ages() {
    return sentences.ages();
  }

  /** Those of which it is no longer known whether they work. */
  public Optional<String> unknown() {
    return sentences.unknown();
  }

  /** The mean days open, and the clock from the leak. */
  public List<String> further() {
    return Stream.of(
            sentences.restricted(SecretMetrics.RMST_90, 90),
            sentences.restricted(SecretMetrics.RMST_365, 365),
            sentences.fromLeak())
        .flatMap(Optional::stream)
        .toList();
  }

  public List<SecretFate> fates() {
    return SecretFate.of(counts());
  }

  public String excluded() {
    return SecretFate.excluded(counts());
  }

  public SurvivalChart chart() {
    OptionalDouble median =
        metrics.whole(SecretMetrics.MEDIAN).map(MetricRow::value).orElse(OptionalDouble.empty());
    return new SurvivalChart(
        CurveWords.SECRETS,
        secrets.revoked(),
        secrets.ended(),
        !secrets.incidence().isEmpty(),
        median,
        Optional.of(DayMark.PUBLISHED));
  }

  /** Whether every revocation rests on the tracker alone, contradicted or not. */
  public boolean isTicketBased() {
    return counts().revoked() > 0
        && counts().ticketBased() + counts().contradicted() == counts().revoked();
  }

  /** The days on which anybody is still at risk, and the first on which nobody is. */
  public List<SecretsAtDay> days() {
    long observed = secrets.days().stream().filter(day -> day.atRisk() > 0).count();
    return secrets.days().stream().limit(Math.max(observed, 1)).toList();
  }

  /** By day the share revoked. */
  public Map<Integer, Cell> shares() {
    return DAYS.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                day ->
                    Days.share(
                        metrics.whole(SecretMetrics.REVOKED_BY_DAY, SecretMetrics.byDay(day))),
                (first, same) -> first,
                TreeMap::new));
  }

  public List<Reconciled> reconciled() {
    return Reconciled.of(metrics, counts());
  }

  public SecretLines lines() {
    return new SecretLines(metrics, labels, model.smallUnitsBelow());
  }

  public List<OpenSecrets> late() {
    return secrets.late();
  }

  public long lateLeftOut() {
    return Math.max(0, secrets.lateLines() - secrets.late().size());
  }

  public UnitComparison comparison() {
    return new UnitComparison(secrets.comparison(), labels);
  }

  /** What is measured here, in words. */
  public List<MetricWording> definitions() {
    return isDelivered() ? SecretWordings.all() : List.of();
  }

  public static String days(double days) {
    return Days.of(days);
  }
}
