package io.exposureledger.report;

/**
 * Where the people of an acquired company stand on a day of their clock.
 *
 * @param unobserved those who left, or are open and were observed for fewer days
 */
public record PeopleAtDay(int day, long atRisk, long enforced, long disabled, long unobserved) {}
