package io.exposureledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units or directories with the metrics on required factors, never ranked: in name order. */
record GapLines(
    MergerMetrics metrics,
    List<UnitMark> comparison,
    Map<String, UnitLabel> labels,
    int smallBelow) {

  /** The lines of one kind, the small ones together, those of no unit last. */
  List<GapLine> of(String kind, String noun) {
    List<GapLine> lines = new ArrayList<>();
    List<GapLine> small = new ArrayList<>();
    for (String part : metrics.parts(MergerMetrics.MFA_GAP, kind)) {
      if (!part.equals(UnitLabel.UNASSIGNED)) {
        GapLine line = line(kind, part);
        boolean isSmall = kind.equals(MetricRow.UNIT) && line.inScope() < smallBelow;
        (isSmall ? small : lines).add(line);
      }
    }
    lines.sort(Comparator.comparing(GapLine::name, String.CASE_INSENSITIVE_ORDER));
    if (small.size() == 1) {
      lines.addAll(small);
    } else {
      pooled(small, noun).ifPresent(lines::add);
    }
    if (metrics.of(MergerMetrics.MFA_GAP, kind, UnitLabel.UNASSIGNED).isPresent()) {
      lines.add(line(kind, UnitLabel.UNASSIGNED));
    }
    return lines;
  }

  GapLine whole() {
    return line(
        "Whole organisation",
        "",
        counts(metrics.whole(MergerMetrics.MFA_GAP)),
        counts(metrics.whole(MergerMetrics.MFA_PARTIAL)),
        counts(metrics.whole(MergerMetrics.LEGACY_OPEN)),
        counts(metrics.whole(MergerMetrics.LEGACY_USED)));
  }

  private GapLine line(String kind, String part) {
    GapLine line =
        line(
            Optional.ofNullable(labels.get(part)).map(UnitLabel::name).orElse(part),
            "",
            counts(metrics.of(MergerMetrics.MFA_GAP, kind, part)),
            counts(metrics.of(MergerMetrics.MFA_PARTIAL, kind, part)),
            counts(metrics.of(MergerMetrics.LEGACY_OPEN, kind, part)),
            counts(metrics.of(MergerMetrics.LEGACY_USED, kind, part)));
    Optional<String> mark =
        comparison.stream()
            .filter(row -> row.unitKind().equals(kind) && row.unit().equals(part))
            .map(UnitMark::marked)
            .findFirst();
    return new GapLine(
        line.name(),
        line.detail(),
        line.gap(),
        line.share(),
        line.partial(),
        line.legacyOpen(),
        line.legacyUsed(),
        mark.map(SecretWords::mark).orElse("not compared"),
        mark.filter(it -> it.equals("different") || it.equals("worth_a_look")).isPresent());
  }

  private Optional<GapLine> pooled(List<GapLine> small, String noun) {
    String detail =
        "%s with fewer than %d accounts each".formatted(Numbers.of(small.size(), noun), smallBelow);
    return small.stream()
        .reduce(
            (one, two) ->
                line(
                    "Small units",
                    detail,
                    sum(one.gap(), two.gap()),
                    sum(one.partial(), two.partial()),
                    sum(one.legacyOpen(), two.legacyOpen()),
                    sum(one.legacyUsed(), two.legacyUsed())));
  }

  private static GapLine line(
      String name,
      String detail,
      Optional<Counts> gap,
      Optional<Counts> partial,
      Optional<Counts> legacyOpen,
      Optional<Counts> legacyUsed) {
    return new GapLine(
        name,
        detail,
        gap,
        Gaps.share(gap.orElse(new Counts(0, 0, 0))),
        partial,
        legacyOpen,
        legacyUsed,
        "not compared",
        false);
  }

  private static Optional<Counts> counts(Optional<MetricRow> row) {
    return row.map(MetricRow::counts);
  }

  private static Optional<Counts> sum(Optional<Counts> one, Optional<Counts> two) {
    return one.isPresent() && two.isPresent()
        ? Optional.of(one.get().plus(two.get()))
        : Optional.empty();
  }
}
