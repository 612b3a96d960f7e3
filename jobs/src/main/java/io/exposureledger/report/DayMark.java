package io.exposureledger.report;

/**
 * A day on the axis of a curve that is marked.
 *
 * @param first the first line of its label
 * @param second the second line
 * @param spoken the same for readers who do not see it
 */
record DayMark(int day, String first, String second, String spoken) {

  /** The published mean that readers know. */
  static final DayMark PUBLISHED =
      new DayMark(
          27,
          "27 days: the mean of a survey of 1,000 decision makers,",
          "without published start, end or unit",
          "A line marks 27 days, the mean of a survey.");
}
