package io.exposureledger.stats;

import java.util.List;
import java.util.Optional;

/** The odds ratio of Mantel and Haenszel with the variance of Robins, Breslow and Greenland. */
final class CommonOddsRatio {

  private CommonOddsRatio() {}

  static Optional<Estimate> of(List<TwoProportions> strata, double z) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double crossed = 0;
    double qs = 0;
    for (TwoProportions stratum : strata) {
      double n = stratum.total();
      double a = stratum.first().successes();
      double b = stratum.first().failures();
      double c = stratum.second().successes();
      double d = stratum.second().failures();
      double concordant = a * d / n;
      double discordant = b * c / n;
      double p = (a + d) / n;
      double q = (b + c) / n;
      r += concordant;
      s += discordant;
      pr += p * concordant;
      crossed += p * discordant + q * concordant;
      qs += q * discordant;
    }
    if (r == 0 || s == 0) {
      return Optional.empty();
    }
    double variance = pr / (2 * r * r) + crossed / (2 * r * s) + qs / (2 * s * s);
    double ratio = r / s;
    double factor = Math.exp(z * Math.sqrt(variance));
    return Optional.of(new Estimate(ratio, new Interval(ratio / factor, ratio * factor)));
  }
}
