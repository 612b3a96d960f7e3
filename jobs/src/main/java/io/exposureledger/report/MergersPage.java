package io.exposureledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the section on enforcement after mergers shows. */
public final class MergersPage {

  private final ReportModel model;
  private final Mergers mergers;
  private final MergerMetrics metrics;
  private final Map<String, UnitLabel> labels;

  MergersPage(ReportModel model) {
    this.model = model;
    this.mergers = model.mergers();
    this.metrics = new MergerMetrics(model.metrics());
    this.labels =
        model.units().stream()
            .collect(Collectors.toMap(UnitLabel::id, Function.identity(), (first, same) -> first));
  }

  /** One panel per merger that has closed. */
  public List<MergerPanel> panels() {
    return mergers.closed().stream()
        .map(merger -> new MergerPanel(merger, metrics, model.measurement().asOf()))
        .toList();
  }

  /** That no merger has closed, in one sentence. */
  public String nothing() {
    if (!mergers.ahead().isEmpty()) {
      return "No merger has closed by this date.";
    }
    return mergers.sources().isEmpty()
        ? "No merger is registered: no source was delivered that tells of mergers."
        : "No merger is registered: " + String.join(", ", mergers.sources()) + " told of none.";
  }

  /** The mergers that are registered and have not closed; empty where there is none. */
  public Optional<String> ahead() {
    return mergers.ahead().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Registered and not closed yet: "
                + mergers.ahead().stream()
                    .map(it -> it.company() + ", on " + Numbers.day(it.closesOn()))
                    .collect(Collectors.joining("; "))
                + ".");
  }

  /** How many people are protected in one directory and open in another. */
  public Optional<String> partialSentence() {
    return partialRow().map(Sentences::of);
  }

  private Optional<MetricRow> partialRow() {
    return metrics.whole(MergerMetrics.PARTIAL_PERSON).filter(row -> row.inScope() > 0);
  }

  /** By company, in the order of names. */
  public List<MetricRow> partialByCompany() {
    return metrics.parts(MergerMetrics.PARTIAL_PERSON, MergerMetrics.COMPANY).stream()
        .flatMap(
            company ->
                metrics
                    .of(MergerMetrics.PARTIAL_PERSON, MergerMetrics.COMPANY, company)
                    .filter(row -> row.inScope() > 0)
                    .stream())
        .toList();
  }

  public List<PartialPerson> partial() {
    return mergers.partial();
  }

  public long partialLeftOut() {
    return Math.max(
        0, partialRow().map(MetricRow::yes).orElse(0L) - (long) mergers.partial().size());
  }

  public List<StandardLine> standards() {
    return StandardLine.of(mergers.standards());
  }

  public List<GapLine> units() {
    return lines().of(MetricRow.UNIT, "unit");
  }

  public List<GapLine> directories() {
    return lines().of(MetricRow.DIRECTORY, "directory");
  }

  public List<GapLine> companies() {
    return lines().of(MergerMetrics.COMPANY, "company");
  }

  /** Accounts in scope that are in no line by company. */
  public long ofNoCompany() {
    return wholeOrganisation().inScope() - companies().stream().mapToLong(GapLine::inScope).sum();
  }

  public GapLine wholeOrganisation() {
    return lines().whole();
  }

  private GapLines lines() {
    return new GapLines(metrics, mergers.comparison(), labels, model.smallUnitsBelow());
  }

  /** What is measured here, in words. */
  public List<MetricWording> definitions() {
    List<MetricWording> definitions = new ArrayList<>();
    for (MetricWording wording : MergerWordings.ofMergers()) {
      boolean isOfPeople = wording.metric().equals(MergerMetrics.PARTIAL_PERSON);
      if (isOfPeople ? partialRow().isPresent() : !mergers.closed().isEmpty()) {
        definitions.add(wording);
      }
    }
    return definitions;
  }
}
