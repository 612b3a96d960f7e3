package io.exposureledger.stats;

/** The running sums of {@link AalenJohansen}, its squares multiplied out. */
final class IncidenceSums {

  private double survival = 1;
  private double incidence;
  private double greenwood;
  private double greenwoodByIncidence;
  private double greenwoodBySquare;
  private double ofCause;
  private double covariance;
  private double covarianceByIncidence;

  void add(RiskSet set, String cause) {
    double n = set.atRisk();
    double events = set.eventsOf(cause);
    double share = survival * events / n;
    incidence += share;
    ofCause += survival * survival * events * (n - events) / (n * n * n);
    survival *= (n - set.anyEvents()) / n;
    covariance += share / n;
    covarianceByIncidence += incidence * share / n;
    if (set.anyEvents() < set.atRisk()) {
      double term = set.greenwood();
      greenwood += term;
      greenwoodByIncidence += incidence * term;
      greenwoodBySquare += incidence * incidence * term;
    }
  }

  CurveEstimate estimate() {
    if (incidence == 0) {
      return CurveEstimate.ZERO;
    }
    double spread =
        incidence * incidence * greenwood
            - 2 * incidence * greenwoodByIncidence
            + greenwoodBySquare;
    double common = incidence * covariance - covarianceByIncidence;
    double variance = Math.max(0, spread + ofCause - 2 * common);
    return new CurveEstimate(incidence, variance / (incidence * incidence));
  }

  double survival() {
    return survival;
  }
}
