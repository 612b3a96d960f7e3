package io.exposureledger.metric;

import io.exposureledger.stats.Garwood;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.Wilson;
import java.util.Locale;
import java.util.Optional;

/**
 * A rate with all that is needed not to misread it.
 *
 * @param value {@code yes / (yes + no)}; present where few enough are unknown
 * @param low {@code yes / in scope}
 * @param high {@code (yes + unknown) / in scope}
 * @param interval the 95 % interval of the value: Wilson's of a share, Garwood's of a rate, that of
 *     the curve of an estimate
 * @param intervalMethod {@code wilson}, {@code garwood} or the estimator
 * @param reason why there is no value
 */
public record MetricValue(
    Counts counts,
    Status status,
    Optional<Double> value,
    Optional<Double> low,
    Optional<Double> high,
    Optional<Interval> interval,
    Optional<String> intervalMethod,
    Optional<String> reason) {

  private static final double LEVEL = 0.95;

  /** Whether a rate can be given. */
  public enum Status {
    POINT,
    RANGE_ONLY,
    NOT_COMPUTABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The rate of counts.
   *
   * @param unknownShareForPoint the largest share of unknown with which a value is given
   */
  public static MetricValue of(Counts counts, double unknownShareForPoint) {
    long inScope = counts.inScope();
    if (inScope == 0) {
      return notComputable(counts, "nothing in scope");
    }
    Optional<Double> low = Optional.of((double) counts.yes() / inScope);
    Optional<Double> high = Optional.of((double) (counts.yes() + counts.unknown()) / inScope);
    long known = counts.yes() + counts.no();
    Optional<String> reason = tooMuchUnknown(counts, unknownShareForPoint);
    if (reason.isPresent()) {
      return rangeOnly(counts, low, high, reason.orElseThrow());
    }
    return new MetricValue(
        counts,
        Status.POINT,
        Optional.of((double) counts.yes() / known),
        low,
        high,
        Optional.of(Wilson.of(counts.yes(), known, LEVEL)),
        Optional.of("wilson"),
        Optional.empty());
  }

  /**
   * The rate of events per so many of what they are counted in: {@code yes} events, {@code yes +
   * no} known units of exposure. What happened in the unknown ones is not bounded, so that there is
   * no upper end.
   */
  static MetricValue rate(Counts counts, int per, double unknownShareForPoint) {
    MetricValue share = of(counts, unknownShareForPoint);
    long known = counts.yes() + counts.no();
    boolean isPoint = share.status() == Status.POINT;
    return new MetricValue(
        counts,
        share.status(),
        share.value().map(value -> value * per),
        share.low().map(low -> low * per),
        Optional.empty(),
        isPoint ? Optional.of(rate(counts.yes(), known, per)) : Optional.empty(),
        isPoint ? Optional.of("garwood") : Optional.empty(),
        share.reason());
  }

  private static Interval rate(long events, long exposure, int per) {
    Interval each = Garwood.of(events, exposure, LEVEL);
    return new Interval(each.low() * per, each.high() * per);
  }

  /**
   * An estimate of subjects that are in scope.
   *
   * @param interval its limits; one that is not reached is infinite
   * @param method how it is estimated
   */
  public static MetricValue estimate(
      Counts counts, double value, Optional<Interval> interval, String method) {
    return new MetricValue(
        counts,
        Status.POINT,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        interval,
        Optional.of(method),
        Optional.empty());
  }

  /** A value that is counted and not estimated, so that it has no limits. */
  public static MetricValue exact(Counts counts, double value) {
    return new MetricValue(
        counts,
        Status.POINT,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** No value, and why. */
  public static MetricValue notComputable(Counts counts, String reason) {
    return new MetricValue(
        counts,
        Status.NOT_COMPUTABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  /** Why no value is given of counts, where too much of them is unknown. */
  public static Optional<String> tooMuchUnknown(Counts counts, double unknownShareForPoint) {
    if (counts.unknown() > 0 && counts.unknown() == counts.inScope()) {
      return Optional.of("nothing is known");
    }
    double unknownShare = (double) counts.unknown() / counts.inScope();
    return unknownShare > unknownShareForPoint
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "unknown share %.4f is above %.4f",
                unknownShare,
                unknownShareForPoint))
        : Optional.empty();
  }

  /** The same with the limits that are known all the same; one that is not reached is infinite. */
  public MetricValue within(Interval limits) {
    return new MetricValue(
        counts, status, value, low, high, Optional.of(limits), intervalMethod, reason);
  }

  /** The same beside the largest that was seen. */
  public MetricValue upTo(double largest) {
    return new MetricValue(
        counts, status, value, low, Optional.of(largest), interval, intervalMethod, reason);
  }

  private static MetricValue rangeOnly(
      Counts counts, Optional<Double> low, Optional<Double> high, String reason) {
    return new MetricValue(
        counts,
        Status.RANGE_ONLY,
        Optional.empty(),
        low,
        high,
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }
}
