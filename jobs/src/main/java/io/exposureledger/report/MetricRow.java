package io.exposureledger.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of {@code mart.metric}, column by column.
 *
 * @param value yes / (yes + no), where few enough are unknown
 * @param valueLow yes / inScope
 * @param valueHigh (yes + unknown) / inScope
 */
public record MetricRow(
    LocalDate asOf,
    String runId,
    String metric,
    int version,
    String unitKind,
    String unit,
    String stratum,
    String grain,
    long inScope,
    long yes,
    long no,
    long unknown,
    long outOfScope,
    OptionalDouble value,
    OptionalDouble valueLow,
    OptionalDouble valueHigh,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    Optional<String> ciMethod,
    MetricStatus status,
    Optional<String> reason,
    String rulePack) {

  public static final String ENTERPRISE = "enterprise";
  public static final String UNIT = "unit";
  public static final String DIRECTORY = "directory";
  public static final String ALL = "all";

  public MetricRow {
    if (yes + no + unknown != inScope) {
      throw new IllegalArgumentException(
          "%s of %s %s: yes %d, no %d and unknown %d do not add up to %d in scope"
              .formatted(metric, unitKind, unit, yes, no, unknown, inScope));
    }
    requireFinite(metric, value);
    requireFinite(metric, valueLow);
    requireFinite(metric, valueHigh);
    requireFinite(metric, ciLow);
    requireFinite(metric, ciHigh);
  }

  public Counts counts() {
    return new Counts(yes, no, unknown);
  }

  /** Whether the row counts accounts. */
  boolean isOfAccounts() {
    return grain.equals("account");
  }

  /** Whether its value is per 1 000 account-days, and no share. */
  public boolean isRate() {
    return metric.equals(RecoveryMetrics.RESETS);
  }

  /** Whether its value is a number of days, and no share. */
  public boolean isDuration() {
    return SecretMetrics.isDuration(metric) || MergerMetrics.isDuration(metric);
  }

  /** Whether the row covers the whole organisation with every stratum. */
  public boolean isWholeOrganisation() {
    return unitKind.equals(ENTERPRISE) && stratum.equals(ALL);
  }

  /** The interval, where the row has one. */
  public Optional<Interval> interval() {
    return ciLow.isPresent() && ciHigh.isPresent()
        ? Optional.of(
            new Interval(ciLow.getAsDouble(), ciHigh.getAsDouble(), ciMethod.orElse("unnamed")))
        : Optional.empty();
  }

  private static void requireFinite(String metric, OptionalDouble number) {
    if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
      throw new IllegalArgumentException(
          metric + ": " + number.getAsDouble() + " is not a number; leave it empty");
    }
  }
}
