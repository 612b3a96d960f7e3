package io.exposureledger.report;

import java.util.Comparator;
import java.util.List;

/**
 * Everything that a report says, of one published run.
 *
 * @param metrics every row of {@code mart.metric} of the date
 * @param history the rows that cover the whole organisation, of every date kept up to this one
 * @param units names and owners of the units that the metrics mention by id
 * @param outOfScope accounts seen and out of scope, by reason
 * @param smallUnitsBelow units with fewer accounts in scope are shown together
 */
public record ReportModel(
    Measurement measurement,
    List<MetricRow> metrics,
    List<MetricRow> history,
    List<UnitLabel> units,
    List<Tally> outOfScope,
    List<PermittedBy> permittedBy,
    List<PathTally> paths,
    WaysIn waysIn,
    Accountability accountability,
    Recovery recovery,
    Secrets secrets,
    Mergers mergers,
    List<UnknownCount> unknowns,
    List<SourceRow> sources,
    List<CheckWarning> warnings,
    List<Cutoff> cutoffs,
    int smallUnitsBelow) {

  /** The order in which the lists are given does not matter. */
  public ReportModel {
    metrics = List.copyOf(metrics);
    history = List.copyOf(history);
    units = List.copyOf(units);
    outOfScope = outOfScope.stream().sorted(Tally.ORDER).toList();
    permittedBy = permittedBy.stream().sorted(PermittedBy.ORDER).toList();
    paths = paths.stream().sorted(PathTally.ORDER).toList();
    unknowns = List.copyOf(unknowns);
    sources = sources.stream().sorted(Comparator.comparing(SourceRow::id)).toList();
    warnings =
        warnings.stream()
            .sorted(Comparator.comparing(CheckWarning::table).thenComparing(CheckWarning::check))
            .toList();
    cutoffs =
        cutoffs.stream()
            .sorted(Comparator.comparing(Cutoff::endsOn).thenComparing(Cutoff::vendor))
            .toList();
  }
}
