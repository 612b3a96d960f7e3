package io.exposureledger.stats;

/** Two groups within one stratum: a two-by-two table. */
public record TwoProportions(BinomialCount first, BinomialCount second) {

  double total() {
    return (double) first.trials() + second.trials();
  }
}
