package io.exposureledger.report;

/**
 * People of an acquired company by what ended their clock.
 *
 * @param pending of the open ones, those protected now and not yet for 30 days
 * @param unknown of the open ones, those of whom it is not known whether they are protected now
 * @param missed those who were open after the deadline
 * @param mayMiss those of whom that is not decided, or not known
 */
public record MergerPeople(
    long people,
    long enforced,
    long left,
    long disabled,
    long open,
    long pending,
    long unknown,
    long missed,
    long mayMiss) {}
