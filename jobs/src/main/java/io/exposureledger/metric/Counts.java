package io.exposureledger.metric;

/**
 * How many have it, have it not, and are not known; and how many were seen and not asked.
 *
 * <p>{@code yes + no + unknown} is the number in scope.
 */
public record Counts(long yes, long no, long unknown, long outOfScope) {

  public long inScope() {
    return yes + no + unknown;
  }
}
