package io.exposureledger.report;

/** Accounts in scope, each counted once as yes, no or unknown. */
public record Counts(long yes, long no, long unknown) {

  public Counts {
    if (yes < 0 || no < 0 || unknown < 0) {
      throw new IllegalArgumentException(
          "negative count: yes " + yes + ", no " + no + ", unknown " + unknown);
    }
  }

  public long inScope() {
    return yes + no + unknown;
  }

  /** The most that can be yes. */
  public long possible() {
    return yes + unknown;
  }

  public Counts plus(Counts other) {
    return new Counts(yes + other.yes, no + other.no, unknown + other.unknown);
  }
}
