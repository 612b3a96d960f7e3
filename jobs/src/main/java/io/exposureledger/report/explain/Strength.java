package io.exposureledger.report.explain;

import java.util.Optional;

/**
 * The strongest and the weakest class, and whether a telephone was used.
 *
 * @param drift whether document and policy differ; empty where not both exist
 */
public record Strength(
    String best,
    String weakest,
    Optional<String> weakestPath,
    String used,
    Optional<String> usedReason,
    Optional<String> drift) {}
