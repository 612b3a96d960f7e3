package io.exposureledger.report;

/**
 * People of an acquired company by what ended their clock.
 *
 * @param pending of the open ones, those protected now and not yet for 30 days
 * @param missed those not protected by the deadline
 * @param mayMiss those still open whose deadline lies ahead
 */
public record MergerPeople(
    long people,
    long enforced,
    long left,
    long disabled,
    long open,
    long pending,
    long missed,
    long mayMiss) {}
