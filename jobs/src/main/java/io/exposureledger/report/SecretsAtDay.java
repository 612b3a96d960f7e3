package io.exposureledger.report;

/**
 * Where the secrets stand on a day after their detection; the four add up to all.
 *
 * @param atRisk those that are seen to be open until this day at least
 * @param revoked those revoked before it
 * @param otherwise those that ended without a revocation before it
 * @param unobserved those that were open when they were seen last, which was before it
 */
public record SecretsAtDay(int day, long atRisk, long revoked, long otherwise, long unobserved) {}
