package io.exposureledger.stats;

import java.util.Locale;
import java.util.Optional;

/**
 * The scale on which limits of a probability on a curve are symmetric.
 *
 * <p>With P the probability, σ its standard error over P and z the normal quantile. Equals {@code
 * conf.type} of R {@code survival::survfit}.
 *
 * <p>Reference: J. D. Kalbfleisch, R. L. Prentice (2002), The Statistical Analysis of Failure Time
 * Data, section 1.4; Ø. Borgan, K. Liestøl (1990), Scandinavian Journal of Statistics 17:35–41.
 */
public enum LimitType {
  /** P^exp(± zσ/ln P); always within 0 and 1. Absent at a probability of 0 or 1. */
  LOG_LOG {
    @Override
    Optional<Interval> limits(double value, double reach) {
      if (value <= 0 || value >= 1) {
        return Optional.empty();
      }
      double exponent = Math.exp(-reach / Math.log(value));
      return Optional.of(new Interval(Math.pow(value, exponent), Math.pow(value, 1 / exponent)));
    }
  },
  /** P exp(± zσ), at most 1. Absent at a probability of 0. */
  LOG {
    @Override
    Optional<Interval> limits(double value, double reach) {
      return value <= 0
          ? Optional.empty()
          : Optional.of(
              new Interval(value * Math.exp(-reach), Math.min(1, value * Math.exp(reach))));
    }
  },
  /** P ± zσP, within 0 and 1. */
  PLAIN {
    @Override
    Optional<Interval> limits(double value, double reach) {
      return Optional.of(
          new Interval(Math.max(0, value - reach * value), Math.min(1, value + reach * value)));
    }
  };

  /** The limits at a probability, {@code reach} being zσ. */
  abstract Optional<Interval> limits(double value, double reach);

  /** The name that R gives it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
