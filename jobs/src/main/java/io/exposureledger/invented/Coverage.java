package io.exposureledger.invented;

/** In which situations something is required, and in which it may be. */
final class Coverage {

  private long required;
  private long possible;

  void add(Answer is, long situations) {
    switch (is) {
      case YES -> required |= situations;
      case UNKNOWN -> possible |= situations;
      case NO -> {}
    }
  }

  /** What is not required here may be required elsewhere. */
  void onlyYes() {
    possible = Situations.ALL;
  }

  Protection protection() {
    if (required == Situations.ALL) {
      return Protection.YES;
    }
    boolean isPossibleEverywhere = (required | possible) == Situations.ALL;
    if (required != Situations.NONE && !isPossibleEverywhere) {
      return Protection.PARTIAL;
    }
    return (required | possible) == Situations.NONE ? Protection.NO : Protection.UNKNOWN;
  }

  /** What a partial protection depends on; empty where it is not partial. */
  String condition() {
    return protection() == Protection.PARTIAL ? Situations.condition(required) : "";
  }
}
