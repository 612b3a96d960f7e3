package io.exposureledger.job;

import io.exposureledger.report.Accountability;
import io.exposureledger.report.Cutoff;
import io.exposureledger.report.DocumentedAnswer;
import io.exposureledger.report.OwnerRow;
import io.exposureledger.report.PathTally;
import io.exposureledger.report.PermittedBy;
import io.exposureledger.report.Tally;
import io.exposureledger.report.UnknownCount;
import io.exposureledger.report.WaysIn;
import io.exposureledger.report.WeakestWay;
import io.exposureledger.settings.YamlDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The counts of accounts that the report shows, from one query over the marts of a run. */
final class ReportTallies {

  private record Line(List<String> keys, long accounts) {

    String key(int place) {
      return keys.get(place);
    }
  }

  private final Map<String, List<Line>> byFact = new LinkedHashMap<>();

  private ReportTallies() {}

  /** Counts; the views of the run must be registered. */
  static ReportTallies of(SparkSession spark) {
    ReportTallies tallies = new ReportTallies();
    for (Row row : spark.sql(YamlDocument.resourceText("report/tallies.sql")).collectAsList()) {
      tallies
          .byFact
          .computeIfAbsent(row.getString(0), fact -> new ArrayList<>())
          .add(new Line(new ArrayList<>(row.<String>getList(1)), row.getLong(2)));
    }
    return tallies;
  }

  private List<Line> lines(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  private List<Tally> tallies(String fact) {
    return lines(fact).stream().map(line -> new Tally(line.key(0), line.accounts())).toList();
  }

  List<Tally> outOfScope() {
    return tallies("out_of_scope");
  }

  List<PermittedBy> permittedBy() {
    Map<List<String>, List<DocumentedAnswer>> causes = new LinkedHashMap<>();
    lines("permitted_by")
        .forEach(
            line ->
                causes
                    .computeIfAbsent(List.of(line.key(0), line.key(1)), cause -> new ArrayList<>())
                    .add(
                        new DocumentedAnswer(
                            Optional.ofNullable(line.key(2)),
                            Optional.ofNullable(line.key(3)),
                            line.accounts())));
    return causes.entrySet().stream()
        .map(it -> new PermittedBy(it.getKey().get(0), it.getKey().get(1), it.getValue()))
        .toList();
  }

  List<PathTally> paths() {
    Map<String, Map<String, Long>> paths = new LinkedHashMap<>();
    lines("path")
        .forEach(
            line ->
                paths
                    .computeIfAbsent(line.key(0), path -> new LinkedHashMap<>())
                    .put(line.key(1), line.accounts()));
    return paths.entrySet().stream()
        .map(
            path ->
                new PathTally(
                    path.getKey(),
                    path.getValue().getOrDefault("exposed", 0L),
                    path.getValue().getOrDefault("latent", 0L),
                    path.getValue().getOrDefault("residual", 0L),
                    path.getValue().getOrDefault("closed", 0L),
                    path.getValue().getOrDefault("unknown", 0L)))
        .toList();
  }

  WaysIn waysIn() {
    Map<String, WeakestWay> weakest = new LinkedHashMap<>();
    for (Line line : lines("weakest")) {
      boolean isResistant = line.key(1).startsWith("phishing_resistant");
      weakest.merge(
          line.key(0),
          new WeakestWay(line.key(0), line.accounts(), isResistant ? line.accounts() : 0),
          (one, other) ->
              new WeakestWay(
                  one.weakestClass(),
                  one.accounts() + other.accounts(),
                  one.phishingResistant() + other.phishingResistant()));
    }
    return new WaysIn(List.copyOf(weakest.values()), tallies("enforced"), tallies("legacy_open"));
  }

  Accountability accountability() {
    return new Accountability(
        lines("owner").stream().map(ReportTallies::owner).toList(),
        tallies("accountability"),
        tallies("exception_status"),
        tallies("exception_reason"));
  }

  private static OwnerRow owner(Line line) {
    String id = line.key(1);
    String name = line.key(2);
    List<String> missing =
        switch (line.key(3)) {
          case "left" -> List.of("left");
          case "unresolved" -> id == null ? List.of() : List.of("unresolved");
          default -> List.of();
        };
    Optional<String> owner = Optional.ofNullable(name == null ? id : name + " (" + id + ")");
    return new OwnerRow(owner, line.key(0), line.accounts(), missing);
  }

  List<UnknownCount> unknowns() {
    return lines("unknown").stream()
        .filter(line -> line.key(1) != null)
        .map(line -> new UnknownCount(line.key(0), line.key(1), line.accounts()))
        .toList();
  }

  /**
   * The ends of deliveries.
   *
   * @param published where the end was published, by vendor and day
   */
  List<Cutoff> cutoffs(Map<String, String> published) {
    Map<String, Cutoff> cutoffs = new LinkedHashMap<>();
    for (Line line : lines("cutoff")) {
      String vendor = line.key(0);
      String day = line.key(1);
      boolean isYes = line.key(2).equals("yes");
      Cutoff one =
          new Cutoff(
              vendor,
              LocalDate.parse(day),
              isYes ? line.accounts() : 0,
              isYes ? 0 : line.accounts(),
              bought(vendor),
              Optional.ofNullable(published.get(vendor + " " + day)));
      cutoffs.merge(vendor + " " + day, one, ReportTallies::added);
    }
    return List.copyOf(cutoffs.values());
  }

  private long bought(String vendor) {
    return lines("bought").stream()
        .filter(line -> line.key(0).equals(vendor))
        .mapToLong(Line::accounts)
        .sum();
  }

  private static Cutoff added(Cutoff one, Cutoff other) {
    return new Cutoff(
        one.vendor(),
        one.endsOn(),
        one.accounts() + other.accounts(),
        one.unknown() + other.unknown(),
        one.boughtProvider(),
        one.source());
  }
}
