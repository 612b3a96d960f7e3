package io.exposureledger.observability;

/**
 * How long a stage took.
 *
 * @param stage its word, the same on every date
 * @param ended whether it came to its end; false where it failed
 */
public record StageTime(String stage, double seconds, boolean ended) {}
