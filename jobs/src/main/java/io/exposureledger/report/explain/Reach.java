package io.exposureledger.report.explain;

/**
 * A policy on sign-in, and how it reaches the account or leaves it out.
 *
 * @param isSure whether the membership is known
 */
public record Reach(String policy, String through, boolean isSure) {}
