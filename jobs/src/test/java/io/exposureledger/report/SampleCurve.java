package io.exposureledger.report;

import io.exposureledger.stats.CurveEstimate;
import io.exposureledger.stats.LimitType;
import io.exposureledger.stats.RiskSet;
import java.util.OptionalDouble;

/** Points of the curves of the sample report. */
final class SampleCurve {

  private SampleCurve() {}

  static CurvePoint point(RiskSet set, CurveEstimate estimate) {
    var limits = estimate.limits(LimitType.LOG_LOG, 0.95);
    return new CurvePoint(
        set.time(),
        set.atRisk(),
        estimate.value(),
        limits.map(it -> OptionalDouble.of(it.low())).orElse(OptionalDouble.empty()),
        limits.map(it -> OptionalDouble.of(it.high())).orElse(OptionalDouble.empty()));
  }
}
