package io.exposureledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parts of the population out of the metrics of a date, never ranked: in the order of names. */
final class Populations {

  private final List<MetricRow> metrics;
  private final Map<String, UnitLabel> labels;
  private final int smallUnitsBelow;

  Populations(ReportModel model) {
    this.metrics = model.metrics().stream().filter(MetricRow::isOfAccounts).toList();
    this.labels =
        model.units().stream()
            .collect(Collectors.toMap(UnitLabel::id, Function.identity(), (first, same) -> first));
    this.smallUnitsBelow = model.smallUnitsBelow();
  }

  /**
   * One line per unit.
   *
   * <ol>
   *   <li>Units in the order of their names, those below the limit left out.
   *   <li>The small ones as one line, their counts added up.
   *   <li>The accounts of no unit, always, however few.
   * </ol>
   */
  List<PopulationLine> units() {
    List<String> ids = names(MetricRow.UNIT);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<PopulationLine> large = new ArrayList<>();
    List<PopulationLine> small = new ArrayList<>();
    for (String id : ids) {
      if (!id.equals(UnitLabel.UNASSIGNED)) {
        PopulationLine line = unit(id);
        (line.inScope() < smallUnitsBelow ? small : large).add(line);
      }
    }
    large.sort(Comparator.comparing(PopulationLine::name, String.CASE_INSENSITIVE_ORDER));
    pooled(small).ifPresent(large::add);
    large.add(unassigned(ids));
    return large;
  }

  List<PopulationLine> directories() {
    return names(MetricRow.DIRECTORY).stream()
        .map(
            id ->
                line(
                    label(id).map(UnitLabel::name).orElse(id),
                    "",
                    row -> row.unitKind().equals(MetricRow.DIRECTORY) && isAll(row, id)))
        .toList();
  }

  /** One line per stratum of the whole organisation. */
  List<PopulationLine> strata() {
    return metrics.stream()
        .filter(row -> row.unitKind().equals(MetricRow.ENTERPRISE) && row.inScope() > 0)
        .map(MetricRow::stratum)
        .filter(stratum -> !stratum.equals(MetricRow.ALL))
        .distinct()
        .sorted()
        .map(
            stratum ->
                line(
                    Words.stratum(stratum),
                    "",
                    row ->
                        row.unitKind().equals(MetricRow.ENTERPRISE)
                            && row.stratum().equals(stratum)))
        .toList();
  }

  PopulationLine whole() {
    return line("Whole organisation", "", MetricRow::isWholeOrganisation);
  }

  private PopulationLine unit(String id) {
    return line(
        label(id).map(UnitLabel::name).orElse(id),
        label(id)
            .flatMap(UnitLabel::owner)
            .map(owner -> "Owner: " + owner)
            .orElse("No owner named"),
        row -> row.unitKind().equals(MetricRow.UNIT) && isAll(row, id));
  }

  private PopulationLine unassigned(List<String> ids) {
    String id = UnitLabel.UNASSIGNED;
    String detail = "HR places these accounts in no unit";
    if (!ids.contains(id)) {
      Optional<Counts> none = Optional.of(new Counts(0, 0, 0));
      return new PopulationLine(id, detail, none, none, none, none, Optional.empty());
    }
    return line(id, detail, row -> row.unitKind().equals(MetricRow.UNIT) && isAll(row, id));
  }

  private Optional<PopulationLine> pooled(List<PopulationLine> small) {
    String detail =
        "%s with fewer than %d accounts each"
            .formatted(Numbers.of(small.size(), "unit"), smallUnitsBelow);
    return small.stream()
        .reduce((one, two) -> one.plus(two, one.name(), one.detail()))
        .map(
            sum ->
                new PopulationLine(
                    "Small units",
                    detail,
                    sum.exposed(),
                    sum.latent(),
                    sum.recoveryOnly(),
                    sum.dependent(),
                    Optional.empty()));
  }

  private PopulationLine line(String name, String detail, Predicate<MetricRow> part) {
    Map<String, MetricRow> rows = new LinkedHashMap<>();
    metrics.stream().filter(part).forEach(row -> rows.put(row.metric(), row));
    return new PopulationLine(
        name,
        detail,
        counts(rows, MetricWording.EXPOSED),
        counts(rows, MetricWording.LATENT),
        counts(rows, MetricWording.RECOVERY_ONLY),
        counts(rows, MetricWording.DEPENDENT),
        Optional.ofNullable(rows.get(MetricWording.EXPOSED)).flatMap(MetricRow::interval));
  }

  private Optional<UnitLabel> label(String id) {
    return Optional.ofNullable(labels.get(id));
  }

  private List<String> names(String unitKind) {
    return metrics.stream()
        .filter(row -> row.unitKind().equals(unitKind))
        .filter(row -> row.stratum().equals(MetricRow.ALL))
        .map(MetricRow::unit)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isAll(MetricRow row, String unit) {
    return row.unit().equals(unit) && row.stratum().equals(MetricRow.ALL);
  }

  private static Optional<Counts> counts(Map<String, MetricRow> rows, String metric) {
    return Optional.ofNullable(rows.get(metric)).map(MetricRow::counts);
  }
}
