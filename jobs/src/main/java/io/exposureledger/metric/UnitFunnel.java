package io.exposureledger.metric;

import io.exposureledger.stats.BinomialCount;
import io.exposureledger.stats.Interval;
import io.exposureledger.stats.OverDispersion;
import io.exposureledger.stats.ProportionFunnel;
import io.exposureledger.stats.RateCount;
import io.exposureledger.stats.RateFunnel;
import java.util.List;

/** A funnel around the whole, in which units stand with their counts: of shares or of rates. */
sealed interface UnitFunnel {

  OverDispersion overDispersion(List<UnitCount> units);

  Interval limits(UnitCount unit, double level, double widening);

  double pValue(UnitCount unit, double widening);

  /** A funnel of units whose denominator is how many could have it. */
  record OfShares(ProportionFunnel funnel) implements UnitFunnel {

    @Override
    public OverDispersion overDispersion(List<UnitCount> units) {
      return funnel.overDispersion(units.stream().map(OfShares::count).toList());
    }

    @Override
    public Interval limits(UnitCount unit, double level, double widening) {
      return funnel.limits(unit.denominator(), level, widening);
    }

    @Override
    public double pValue(UnitCount unit, double widening) {
      return funnel.pValue(count(unit), widening);
    }

    private static BinomialCount count(UnitCount unit) {
      return new BinomialCount(unit.numerator(), unit.denominator());
    }
  }

  /** A funnel of units whose denominator is a time. */
  record OfRates(RateFunnel funnel) implements UnitFunnel {

    @Override
    public OverDispersion overDispersion(List<UnitCount> units) {
      return funnel.overDispersion(units.stream().map(OfRates::count).toList());
    }

    @Override
    public Interval limits(UnitCount unit, double level, double widening) {
      return funnel.limits(unit.denominator(), level, widening);
    }

    @Override
    public double pValue(UnitCount unit, double widening) {
      return funnel.pValue(count(unit), widening);
    }

    private static RateCount count(UnitCount unit) {
      return new RateCount(unit.numerator(), unit.denominator());
    }
  }
}
