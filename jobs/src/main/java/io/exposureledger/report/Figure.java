package io.exposureledger.report;

import java.util.Optional;

/** One metric over the whole organisation, as the report shows it. */
public record Figure(MetricWording wording, Optional<MetricRow> row) {

  /** Whether there is a count to show. */
  public boolean isCounted() {
    return row.filter(shown -> shown.inScope() > 0)
        .filter(shown -> shown.status() != MetricStatus.NOT_COMPUTABLE)
        .isPresent();
  }

  public String count() {
    return Numbers.count(counts().yes());
  }

  public String denominator() {
    MetricRow shown = row.orElseThrow();
    return "of "
        + Numbers.count(shown.inScope())
        + " "
        + Numbers.plural(shown.inScope(), shown.grain())
        + " in scope"
        + (wording.qualifier().isEmpty() ? "" : " " + wording.qualifier());
  }

  /** The share, or the lowest and the highest that it can be. */
  public String share() {
    MetricRow shown = row.orElseThrow();
    Counts counts = shown.counts();
    if (shown.status() == MetricStatus.POINT && counts.unknown() < counts.inScope()) {
      return Numbers.share(counts.yes(), counts.yes() + counts.no());
    }
    return range();
  }

  /** What the share is a share of. */
  public String shareLabel() {
    MetricRow shown = row.orElseThrow();
    if (shown.unknown() == 0) {
      return "share of those in scope";
    }
    return shown.status() == MetricStatus.POINT
        ? "share of the "
            + Numbers.count(shown.yes() + shown.no())
            + " known; "
            + range()
            + " of all"
        : "share, lowest to highest possible";
  }

  public String unknown() {
    return Numbers.count(counts().unknown());
  }

  public String unknownShare() {
    return Numbers.share(counts().unknown(), counts().inScope());
  }

  public Bar bar() {
    return new Bar(counts());
  }

  /** The figure in a sentence, also where there is nothing to count. */
  public String sentence() {
    return row.map(Sentences::of).orElse(wording.title() + ": not measured on this date.");
  }

  /** The interval with what it is for, where the row has one. */
  public Optional<String> intervalNote() {
    return row.flatMap(MetricRow::interval)
        .map(
            limits ->
                "Interval (%s): %s to %s. For comparing units only: this is a count of every account, not a sample."
                    .formatted(
                        Words.spaced(limits.method()),
                        Numbers.percent(limits.low()),
                        Numbers.percent(limits.high())));
  }

  public Counts counts() {
    return row.orElseThrow().counts();
  }

  private String range() {
    Counts counts = counts();
    return Numbers.range(
        Numbers.share(counts.yes(), counts.inScope()),
        Numbers.share(counts.possible(), counts.inScope()));
  }
}
