package io.exposureledger.metric;

import io.exposureledger.settings.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A counted metric over a mart.
 *
 * @param grain what is counted
 * @param over the mart whose rows are counted, or other rows by the name of what they are
 * @param rows the rows of the mart that are of this grain at all, a Spark SQL predicate
 * @param weight for how many a row counts, a Spark SQL expression
 * @param once the column that names what is counted, where several rows may be one and the same
 * @param unitKinds where it is counted: enterprise, and the {@link UnitKinds} of its rows
 * @param comparedBy the kinds of unit whose units are compared with each other
 * @param verdict the column that says yes, no or unknown
 * @param per 1 of a share; of a rate, per how many its value is told
 * @param strata further verdicts by the stratum under which they are told
 * @param scope what is in scope, a Spark SQL predicate
 * @param population those in scope that it is asked of, a Spark SQL predicate; the others count as
 *     out of its scope
 * @param sentence what one with the verdict yes has, in words that follow "n of m"
 */
public record Metric(
    String id,
    int version,
    String title,
    String grain,
    String over,
    String rows,
    String weight,
    Optional<String> once,
    List<String> unitKinds,
    List<String> comparedBy,
    String verdict,
    int per,
    Map<String, String> strata,
    String scope,
    String population,
    String sentence) {

  static final String ACCOUNTS = "mart.account_exposure";
  static final String ALL = "all";
  private static final List<String> EVERYWHERE = List.of("enterprise", "directory", "unit");

  static Metric read(Section section) {
    String over = section.text("over", ACCOUNTS);
    List<String> unitKinds = section.texts("unit_kinds");
    Metric metric =
        new Metric(
            section.text("metric"),
            section.integer("version", 1),
            section.text("title"),
            section.text("grain"),
            over,
            section.text("rows", "true"),
            section.text("weight", "1"),
            section.optionalText("once"),
            unitKinds.isEmpty() ? EVERYWHERE : unitKinds,
            section.texts("compared_by"),
            section.text("verdict"),
            section.integer("per", 1),
            section.entries("strata"),
            section.text("scope", "scope = 'in_scope'"),
            section.text("population", "true"),
            section.text("sentence"));
    section.verify();
    return metric;
  }

  /** Whether its value is events in a time, and no share. */
  boolean isRate() {
    return per > 1;
  }

  /** The verdict under each stratum, that under {@code all} first. */
  Map<String, String> verdicts() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    verdicts.put(ALL, verdict);
    verdicts.putAll(strata);
    return verdicts;
  }
}
