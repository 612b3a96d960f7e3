package io.exposureledger.survival;

import io.exposureledger.stats.SurvivalCounts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of a stratum can be estimated.
 *
 * @param counts who enters and leaves, all at risk at {@code from} included
 * @param from the estimates are of those that lasted until this day of the clock
 */
public record Observed(SurvivalCounts counts, double from) {

  /**
   * From the first time on at which ten are at risk: on the clock from the leak the first risk sets
   * may be of one or two. Absent where there are never ten.
   */
  public static Optional<Observed> of(Stratum stratum) {
    if (stratum.subjects() < Stratum.FEWEST) {
      return Optional.empty();
    }
    SurvivalCounts counts = stratum.counts();
    if (!stratum.hasEntries()) {
      return Optional.of(new Observed(counts, 0));
    }
    return counts.riskTable().afterwards().entrySet().stream()
        .filter(atRisk -> atRisk.getValue() >= Stratum.FEWEST)
        .map(Map.Entry::getKey)
        .findFirst()
        .map(from -> new Observed(counts.after(from), from));
  }

  /** By which estimator a cause is told, with which limits, and of whom. */
  public String method(String cause, String limits) {
    boolean competes =
        counts.times().values().stream()
            .flatMap(each -> each.events().keySet().stream())
            .anyMatch(other -> !other.equals(cause));
    return (competes ? "aalen-johansen " : "kaplan-meier ")
        + limits
        + (from > 0 ? String.format(Locale.ROOT, ", of those that lasted %.3f days", from) : "");
  }
}
