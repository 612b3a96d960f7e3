package io.exposureledger.stats;

import java.util.List;

/** The risk difference of Mantel and Haenszel with the variance of Sato. */
final class CommonRiskDifference {

  private CommonRiskDifference() {}

  static Estimate of(List<TwoProportions> strata, double z) {
    double weights = 0;
    double differences = 0;
    double ofDifference = 0;
    double ofChance = 0;
    for (TwoProportions stratum : strata) {
      double n = stratum.total();
      double first = stratum.first().trials();
      double second = stratum.second().trials();
      double a = stratum.first().successes();
      double c = stratum.second().successes();
      weights += first * second / n;
      differences += (a * second - c * first) / n;
      ofDifference +=
          (c * first * first - a * second * second + first * second * (second - first) / 2)
              / (n * n);
      ofChance += (a * (second - c) + c * (first - a)) / (2 * n);
    }
    double difference = differences / weights;
    double variance = (difference * ofDifference + ofChance) / (weights * weights);
    double reach = z * Math.sqrt(Math.max(0, variance));
    return new Estimate(difference, new Interval(difference - reach, difference + reach));
  }
}
