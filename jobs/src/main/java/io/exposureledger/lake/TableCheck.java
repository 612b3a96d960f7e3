package io.exposureledger.lake;

/**
 * A test of a table's rows of one run.
 *
 * @param badRows a Spark SQL predicate that is true for a row which breaks the rule
 * @param explanation what a broken rule means and what to do
 */
public record TableCheck(String name, Level level, String badRows, String explanation) {

  /** What a broken check does to the run. */
  public enum Level {
    /** The run is not published. */
    FAIL,
    /** The run is published and the check is reported. */
    WARN
  }
}
