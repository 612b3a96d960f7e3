package io.exposureledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whose state was measured, for when, by which run.
 *
 * @param publishedAt when the run began to count for its date
 * @param previousDate the date before this one that has a published run
 */
public record Measurement(
    String organisation,
    LocalDate asOf,
    ZoneId zone,
    String rulePack,
    String runId,
    String codeVersion,
    Instant publishedAt,
    Optional<LocalDate> previousDate) {}
