package io.exposureledger.survival;

import io.exposureledger.lake.Tables;
import io.exposureledger.stats.AalenJohansen;
import io.exposureledger.stats.AalenJohansenStep;
import io.exposureledger.stats.CurveEstimate;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.KaplanMeier;
import io.exposureledger.stats.KaplanMeierStep;
import io.exposureledger.stats.LimitType;
import io.exposureledger.stats.RiskSet;
import io.exposureledger.stats.SurvivalCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The curves of a stratum: rows of {@code mart.survival_curve}. */
public final class Curves {

  public static final StructType STRUCTURE = Tables.named("mart.survival_curve").toldStructure();

  public static final LimitType LIMITS = LimitType.LOG_LOG;
  public static final double LEVEL = 0.95;

  /** More steps than these are thinned to the last of each day. */
  private static final int MOST_STEPS = 2_000;

  private Curves() {}

  /** The rows of a stratum; none where there are never ten at risk. */
  public static List<Row> of(Stratum stratum) {
    List<Row> rows = new ArrayList<>();
    Observed.of(stratum).ifPresent(observed -> add(rows, stratum, observed.counts()));
    return rows;
  }

  private static void add(List<Row> rows, Stratum stratum, SurvivalCounts counts) {
    thinned(KaplanMeier.of(counts).steps(), KaplanMeierStep::time)
        .forEach(
            step ->
                rows.add(
                    row(
                        stratum,
                        "kaplan_meier",
                        step.atTime(),
                        step.atTime().anyEvents(),
                        step.survival(),
                        step.survival().limits(LIMITS, LEVEL))));
    for (String cause : stratum.causes()) {
      thinned(AalenJohansen.of(counts, cause).steps(), AalenJohansenStep::time)
          .forEach(
              step ->
                  rows.add(
                      row(
                          stratum,
                          "aalen_johansen:" + cause,
                          step.atTime(),
                          step.atTime().eventsOf(cause),
                          step.incidence(),
                          step.incidence().complementLimits(LIMITS, LEVEL))));
    }
  }

  private static <T> Collection<T> thinned(List<T> steps, ToDoubleFunction<T> time) {
    if (steps.size() <= MOST_STEPS) {
      return steps;
    }
    Map<Double, T> lastOfDay = new LinkedHashMap<>();
    steps.forEach(step -> lastOfDay.put(Math.ceil(time.applyAsDouble(step)), step));
    return lastOfDay.values();
  }

  private static Row row(
      Stratum stratum,
      String estimator,
      RiskSet atTime,
      long events,
      CurveEstimate estimate,
      Optional<Interval> limits) {
    OptionalDouble error = estimate.standardError();
    return RowFactory.create(
        stratum.subject(),
        stratum.kind(),
        stratum.name(),
        estimator,
        atTime.time(),
        atTime.atRisk(),
        events,
        atTime.censored(),
        estimate.value(),
        error.isPresent() ? error.getAsDouble() : null,
        limits.map(Interval::low).orElse(null),
        limits.map(Interval::high).orElse(null),
        LIMITS.word());
  }
}
