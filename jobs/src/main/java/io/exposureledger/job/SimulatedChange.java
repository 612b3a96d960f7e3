package io.exposureledger.job;

import java.util.List;

/**
 * What a changed policy would do, in counts of accounts.
 *
 * @param source the declared source whose delivery the file would be
 * @param replacedFiles of that delivery, how many files it takes the place of
 * @param total of the whole organisation, in the order of the measures
 * @param units by unit, in the order of their ids
 */
public record SimulatedChange(
    String runId,
    String source,
    String kind,
    int replacedFiles,
    List<Line> total,
    List<Unit> units) {

  /**
   * One measure.
   *
   * @param accounts of which it surely holds
   * @param unknown of which it is not known
   * @param among the denominator, see {@link ChangeMeasure#denominator()}
   */
  public record Line(ChangeMeasure measure, long accounts, long unknown, long among) {

    /** Whether something would change; what stands without an exception does so today already. */
    public boolean isChange() {
      return switch (measure) {
        case WITHOUT_EXCEPTION_TODAY, TO_BE_EXCEPTED -> false;
        case LEAVE_SMS,
            COME_ONTO_SMS,
            BECOME_UNKNOWN,
            LOCKED_OUT,
            RESETS,
            PRIVILEGED_RESETS,
            NO_LONGER_ASKED,
            NEWLY_ASKED ->
            accounts + unknown > 0;
      };
    }
  }

  /** The lines of one unit. */
  public record Unit(String id, String name, List<Line> lines) {

    public boolean isChanged() {
      return lines.stream().anyMatch(Line::isChange);
    }
  }

  @Override
  public String toString() {
    return "%d units, in place of %d files of %s".formatted(units.size(), replacedFiles, source);
  }
}
