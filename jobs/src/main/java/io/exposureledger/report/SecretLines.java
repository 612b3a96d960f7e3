package io.exposureledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The leaked secrets in parts, never ranked: in the order of names or of time. */
public final class SecretLines {

  static final String MONTH = "detection_month";
  static final int MOST_MONTHS = 18;

  private final SecretMetrics metrics;
  private final Map<String, UnitLabel> labels;
  private final int smallBelow;

  SecretLines(SecretMetrics metrics, Map<String, UnitLabel> labels, int smallBelow) {
    this.metrics = metrics;
    this.labels = labels;
    this.smallBelow = smallBelow;
  }

  /** Units, the small ones together, those of no unit last. */
  public List<SecretLine> units() {
    return pooled(MetricRow.UNIT, "unit", this::unit);
  }

  public List<SecretLine> types() {
    return pooled("secret_type", "type", SecretWords::type);
  }

  public List<SecretLine> detectors() {
    return pooled("detector", "detector", SecretWords::detector);
  }

  /** The newest months, in the order of time. */
  public List<SecretLine> months() {
    List<String> months = metrics.parts(MONTH);
    return months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size()).stream()
        .map(month -> line(MONTH, month, SecretWords.month(month)))
        .toList();
  }

  public int monthsLeftOut() {
    return Math.max(0, metrics.parts(MONTH).size() - MOST_MONTHS);
  }

  private String unit(String id) {
    return Optional.ofNullable(labels.get(id)).map(UnitLabel::name).orElse(id);
  }

  private List<SecretLine> pooled(String kind, String noun, UnaryOperator<String> name) {
    List<SecretLine> lines = new ArrayList<>();
    List<String> small = new ArrayList<>();
    boolean hasUnassigned = false;
    for (String part : metrics.parts(kind)) {
      if (part.equals(UnitLabel.UNASSIGNED)) {
        hasUnassigned = true;
      } else if (detected(kind, part) < smallBelow) {
        small.add(part);
      } else {
        lines.add(line(kind, part, name.apply(part)));
      }
    }
    lines.sort(Comparator.comparing(SecretLine::name, String.CASE_INSENSITIVE_ORDER));
    if (small.size() == 1) {
      lines.add(line(kind, small.get(0), name.apply(small.get(0))));
    } else if (!small.isEmpty()) {
      lines.add(together(kind, small, noun));
    }
    if (hasUnassigned) {
      lines.add(line(kind, UnitLabel.UNASSIGNED, UnitLabel.UNASSIGNED));
    }
    return lines;
  }

  private SecretLine line(String kind, String part, String name) {
    MetricRow row = row(SecretMetrics.MEDIAN, kind, part).orElseThrow();
    return new SecretLine(
        name,
        "",
        Numbers.count(row.inScope()),
        Numbers.count(row.yes()),
        open(row(SecretMetrics.OPEN, kind, part)),
        Days.time(Optional.of(row)),
        Days.share(metrics.of(SecretMetrics.REVOKED_BY_DAY, kind, part, SecretMetrics.byDay(30))),
        Days.time(row(SecretMetrics.RMST_365, kind, part)));
  }

  private SecretLine together(String kind, List<String> parts, String noun) {
    Cell tooFew = Cell.of("fewer than " + smallBelow + " each");
    long open = 0;
    long unknown = 0;
    long revoked = 0;
    for (String part : parts) {
      Optional<MetricRow> row = row(SecretMetrics.OPEN, kind, part);
      open += row.map(MetricRow::yes).orElse(0L);
      unknown += row.map(MetricRow::unknown).orElse(0L);
      revoked += row(SecretMetrics.MEDIAN, kind, part).map(MetricRow::yes).orElse(0L);
    }
    return new SecretLine(
        "Others",
        "%s with fewer than %d secrets each".formatted(Numbers.of(parts.size(), noun), smallBelow),
        Numbers.count(parts.stream().mapToLong(part -> detected(kind, part)).sum()),
        Numbers.count(revoked),
        open(open, unknown),
        tooFew,
        tooFew,
        tooFew);
  }

  private long detected(String kind, String part) {
    return row(SecretMetrics.MEDIAN, kind, part).map(MetricRow::inScope).orElse(0L);
  }

  private Optional<MetricRow> row(String metric, String kind, String part) {
    return metrics.of(metric, kind, part, MetricRow.ALL);
  }

  private static Cell open(Optional<MetricRow> row) {
    return row.map(it -> open(it.yes(), it.unknown())).orElse(Cell.of("not measured"));
  }

  private static Cell open(long open, long unknown) {
    return new Cell(
        Numbers.count(open), unknown == 0 ? "" : Numbers.count(unknown) + " more not known");
  }
}
