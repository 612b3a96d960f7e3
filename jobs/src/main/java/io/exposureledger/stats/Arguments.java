package io.exposureledger.stats;

/** The checks of arguments that several estimators share. */
final class Arguments {

  private Arguments() {}

  static void level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Confidence level " + level + " is not between 0 and 1");
    }
  }

  static void successes(String what, long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          what + " of " + successes + " successes in " + trials + " trials is undefined");
    }
  }

  static void events(String what, long events, double exposure) {
    if (events < 0 || !(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          what + " of " + events + " events in an exposure of " + exposure + " is undefined");
    }
  }

  static void probability(String what, double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(what + " " + probability + " is not between 0 and 1");
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " " + value + " is not positive");
    }
  }
}
